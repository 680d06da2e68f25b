--liquibase formatted sql

--changeset aetherflow:003-load-statistics splitStatements:false stripComments:false
-- As it was, but a load keeps the statistics it was finished with: it never changes, is read by its key alone, and the
-- server would otherwise read all of it once more after every load, when the next one needs the processors.
create or replace function load.begin_load(p_load uuid, p_dataset uuid, p_department text, p_table text, p_fence bigint)
    returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    insert into public.loads (load_id, dataset_id, department, table_name, fence)
    values (p_load, p_dataset, p_department, p_table, p_fence);
    execute format(
        'create table load.%1$I (like clean.%2$I,
             constraint load check (load_id = %3$L::uuid),
             constraint owner check (dataset_id = %4$L::uuid and department = %5$L::text))
             with (autovacuum_analyze_threshold = 2147483647)',
        load.table_of(p_load), p_table, p_load, p_dataset, p_department);
    execute format(
        'alter table load.%1$I
             alter load_id set default %2$L, alter dataset_id set default %3$L, alter department set default %4$L',
        load.table_of(p_load), p_load, p_dataset, p_department);
    execute format('grant insert on load.%I to "${etl}"', load.table_of(p_load));
end
$$;
