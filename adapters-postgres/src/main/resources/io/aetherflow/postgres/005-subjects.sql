--liquibase formatted sql

--changeset aetherflow:005-subjects splitStatements:false stripComments:false
-- A receipt is of an account, or of somebody in a department's rows: then it says by which column they were found, and the
-- hash of what stood there.
alter table erasure_receipts
    alter column subject drop not null,
    add constraint erasure_receipts_subject_check
        check ((subject is null) = coalesce(jsonb_typeof(receipt -> 'key') = 'object', false));

-- Removes rows of one load, and with them all that was made of them: so whoever calls it can not leave counts that are not
-- those of the rows, or a profile that tells of somebody. Versions stay as they are but for that; files are the caller's.
-- Not in the schema "load", which the login of the workers alone may use.
create function erase_rows(p_load uuid, p_department text, p_column text, p_value text) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    held public.loads;
    erased bigint;
begin
    select * into held from public.loads
     where load_id = p_load and department = p_department and dataset_id is not null
       and state in ('attached', 'superseded')
       for update;
    if not found then
        raise exception 'load % of % has no rows', p_load, p_department
            using errcode = 'object_not_in_prerequisite_state';
    end if;
    -- Of the schema's own columns: "department" is one of the table's, and every row has the same there.
    if not exists (
        select from public.clean_tables t, jsonb_array_elements(t.columns) c
         where t.name = held.table_name and c ->> 'name' = p_column and c ->> 'type' = 'TEXT')
    then
        raise exception 'there is no column % of texts in %', p_column, held.table_name
            using errcode = 'undefined_column';
    end if;
    execute format('delete from load.%I where department = %L and %I = %L',
        load.table_of(p_load), p_department, p_column, p_value);
    get diagnostics erased = row_count;
    if erased = 0 then
        return 0;
    end if;
    update public.dataset_versions set profile = null where dataset_id = held.dataset_id and profile is not null;
    update public.dataset_versions set report = load.report_without(report, erased) where load_id = p_load;
    update public.datasets
       set accepted = accepted - erased, row_count = row_count - erased, report = load.report_without(report, erased)
     where id = held.dataset_id and current_load_id = p_load;
    update public.datasets
       set raw_deleted_at = clock_timestamp(), raw_deleted_days = null, updated_at = clock_timestamp()
     where id = held.dataset_id;
    delete from public.results where dataset_id = held.dataset_id and result_type <> 'etl_summary';
    perform public.follow_version(held.dataset_id);
    return erased;
end
$$;

-- As if so many of the accepted rows had never been in the file.
create function load.report_without(p_report jsonb, p_rows bigint) returns jsonb
    language sql immutable set search_path = pg_catalog, pg_temp
as $$
    select p_report || jsonb_build_object(
        'read', (p_report ->> 'read')::bigint - p_rows, 'accepted', (p_report ->> 'accepted')::bigint - p_rows)
$$;

revoke execute on function
    erase_rows(uuid, text, text, text), load.report_without(jsonb, bigint)
    from public;
grant execute on function erase_rows(uuid, text, text, text) to "${api}";
