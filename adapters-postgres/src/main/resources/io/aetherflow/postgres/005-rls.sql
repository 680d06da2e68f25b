--liquibase formatted sql

--changeset aetherflow:005-row-level-security splitStatements:false stripComments:false
-- Every row with a department is shown to transactions of that department, which Transactions tells in app.department,
-- and to those of all ("*"). A setting that is missing or empty shows nothing. The owner's functions are what is asked
-- before there is a department, so the owner has a policy of its own: "set app.department" on a function would need a
-- superuser. An index serves the application's own condition; the sub-selects are evaluated once for each statement.
create function secure_table(p_table regclass) returns void
    language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    is_ours constant text := 'department = (select current_setting(''app.department'', true))'
        ' or (select current_setting(''app.department'', true)) = ''*''';
    found_one record;
begin
    select c.relrowsecurity as enabled, c.relforcerowsecurity as forced, pg_get_userbyid(c.relowner) as owner,
           exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'department') as of_department,
           exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'owner') as of_owner
      into found_one
      from pg_class c where c.oid = p_table;
    if not found_one.of_department then
        execute format('create policy department on %s for all to public using (%s) with check (%s)',
            p_table, is_ours, is_ours);
    end if;
    if not found_one.of_owner then
        execute format('create policy owner on %s for all to %I using (true) with check (true)',
            p_table, found_one.owner);
    end if;
    if not found_one.enabled then
        execute format('alter table %s enable row level security', p_table);
    end if;
    if not found_one.forced then
        execute format('alter table %s force row level security', p_table);
    end if;
end
$$;

-- Whatever has a department, whoever made it. Loads are left alone until they are attached: COPY does not go together
-- with row-level security. A table that is secured already is not touched, so that nobody waits for its lock.
create function secure_tables() returns void
    language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    bare regclass;
begin
    for bare in
        select c.oid::regclass
          from pg_class c join pg_attribute a on a.attrelid = c.oid
         where c.relkind in ('r', 'p') and a.attname = 'department' and not a.attisdropped
           and (c.relnamespace in ('public'::regnamespace, 'clean'::regnamespace)
                or (c.relnamespace = 'load'::regnamespace and c.relispartition))
           and not (c.relrowsecurity and c.relforcerowsecurity
                and (select count(*) from pg_policy p
                      where p.polrelid = c.oid and p.polname in ('department', 'owner')) = 2)
         order by c.oid
    loop
        perform public.secure_table(bare);
    end loop;
end
$$;
revoke execute on function secure_table(regclass), secure_tables() from public;

-- As it was, but the partition is secured before it is one: whoever reads it past its table meets the same policies.
create or replace function load.attach_load(p_load uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    parent text;
    addition record;
begin
    update public.loads set state = 'attached'
     where load_id = p_load and state = 'finished' and dataset_id is not null
    returning table_name into parent;
    if not found then
        raise exception 'load % is not finished', p_load using errcode = 'object_not_in_prerequisite_state';
    end if;
    -- Columns that were published while this load ran.
    for addition in
        select a.attname as name, format_type(a.atttypid, a.atttypmod) as type
          from pg_attribute a
         where a.attrelid = format('clean.%I', parent)::regclass and a.attnum > 0 and not a.attisdropped
           and not exists (
               select from pg_attribute b
                where b.attrelid = format('load.%I', load.table_of(p_load))::regclass and b.attname = a.attname)
    loop
        execute format('alter table load.%I add column %I %s',
            load.table_of(p_load), addition.name, addition.type);
    end loop;
    perform public.secure_table(format('load.%I', load.table_of(p_load))::regclass);
    execute format('alter table clean.%I attach partition load.%I for values in (%L)',
        parent, load.table_of(p_load), p_load);
end
$$;
