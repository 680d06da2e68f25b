--liquibase formatted sql

--changeset aetherflow:002-loads splitStatements:false stripComments:false
-- Every load is a table of its own in the schema "load". The ETL login writes into the one it opened and owns none:
-- the functions below are the owner's, and the only way to make, key, attach and drop them.
create schema load;
create schema clean;
grant usage on schema load to "${etl}";
grant usage on schema clean to "${api}", "${etl}";
alter default privileges in schema clean grant select on tables to "${api}", "${etl}";

create table clean_tables (
    name text primary key,
    department text not null references departments (id),
    version integer not null,
    columns jsonb not null,
    unique (name, department)
);
grant select on clean_tables to "${api}", "${etl}";

create table loads (
    load_id uuid primary key,
    dataset_id uuid,
    department text not null,
    table_name text not null,
    fence bigint not null,
    state text not null default 'loading' check (state in ('loading', 'finished', 'attached', 'superseded')),
    created_at timestamptz not null default clock_timestamp(),
    superseded_at timestamptz,
    foreign key (table_name, department) references clean_tables (name, department),
    foreign key (dataset_id, department) references datasets (id, department) on delete set null (dataset_id)
);
create index loads_dataset on loads (dataset_id);

--changeset aetherflow:002-load-functions splitStatements:false stripComments:false
create function load.table_of(load_id uuid) returns text
    language sql immutable set search_path = pg_catalog, pg_temp
as $$ select 'l_' || pg_catalog.replace(load_id::text, '-', '') $$;

-- The dataset, its department and the table have to belong together: the foreign keys of "loads" see to that. The
-- loader may write rows alone; whose they are is fixed here.
create function load.begin_load(p_load uuid, p_dataset uuid, p_department text, p_table text, p_fence bigint)
    returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    insert into public.loads (load_id, dataset_id, department, table_name, fence)
    values (p_load, p_dataset, p_department, p_table, p_fence);
    execute format(
        'create table load.%1$I (like clean.%2$I,
             constraint load check (load_id = %3$L::uuid),
             constraint owner check (dataset_id = %4$L::uuid and department = %5$L::text))',
        load.table_of(p_load), p_table, p_load, p_dataset, p_department);
    execute format(
        'alter table load.%1$I
             alter load_id set default %2$L, alter dataset_id set default %3$L, alter department set default %4$L',
        load.table_of(p_load), p_load, p_dataset, p_department);
    execute format('grant insert on load.%I to "${etl}"', load.table_of(p_load));
end
$$;

-- First of all in the transaction that copies: into a table that was emptied in the same one, rows are written as they
-- stay (COPY FREEZE), so that no reader and no vacuum has to write them a second time.
create function load.open_load(p_load uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    perform 1 from public.loads where load_id = p_load and state = 'loading' for update;
    if not found then
        raise exception 'load % is not being loaded', p_load using errcode = 'object_not_in_prerequisite_state';
    end if;
    execute format('truncate load.%I', load.table_of(p_load));
end
$$;

-- A small sample is enough for what is read by its key.
create function load.finish_load(p_load uuid) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp set default_statistics_target = 10
as $$
declare
    stored bigint;
begin
    update public.loads set state = 'finished' where load_id = p_load and state = 'loading';
    if not found then
        raise exception 'load % is not being loaded', p_load using errcode = 'object_not_in_prerequisite_state';
    end if;
    execute format('alter table load.%I add primary key (load_id, row_no)', load.table_of(p_load));
    execute format('analyze load.%I', load.table_of(p_load));
    execute format('revoke insert on load.%I from "${etl}"', load.table_of(p_load));
    execute format('select count(*) from load.%I', load.table_of(p_load)) into stored;
    return stored;
end
$$;

-- Runs in the transaction that ends the job. The check on load_id spares the scan of the rows.
create function load.attach_load(p_load uuid) returns void
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
    execute format('alter table clean.%I attach partition load.%I for values in (%L)',
        parent, load.table_of(p_load), p_load);
end
$$;

create function load.supersede_load(p_load uuid) returns void
    language sql security definer set search_path = pg_catalog, pg_temp
as $$
    update public.loads set state = 'superseded', superseded_at = clock_timestamp()
     where load_id = p_load and state = 'attached'
$$;

-- Loads that nobody will ever read again: a fence that is lost never comes back. Those that no reader waits for first.
create function load.dead_loads() returns setof public.loads
    language sql stable set search_path = pg_catalog, pg_temp
as $$
    select l.* from public.loads l
     where l.dataset_id is null
        or (l.state = 'superseded' and l.superseded_at < clock_timestamp() - interval '1 hour')
        or (l.state in ('loading', 'finished')
            and not exists (
                select from public.jobs j
                 where j.dataset_id = l.dataset_id and j.job_type = 'etl' and j.fence = l.fence
                   and j.state = 'RUNNING'))
     order by l.state in ('attached', 'superseded'), l.load_id
$$;

-- Drops dead loads, but at most one partition in a transaction: until that ends, readers of the whole table wait. A
-- table that is in use is left for the next time. To be called until it answers 0.
create function load.drop_loads() returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    dead public.loads;
    dropped integer := 0;
begin
    perform set_config('lock_timeout', '100ms', true);
    for dead in select * from load.dead_loads() loop
        begin
            perform 1 from public.loads l where l.load_id = dead.load_id and l.state = dead.state for update nowait;
            if found then
                execute format('drop table load.%I', load.table_of(dead.load_id));
                delete from public.loads l where l.load_id = dead.load_id;
                dropped := dropped + 1;
                exit when dead.state in ('attached', 'superseded');
            end if;
        exception
            when lock_not_available or deadlock_detected or object_in_use then
                raise log 'load % is in use and stays for now', dead.load_id;
        end;
    end loop;
    return dropped;
end
$$;

revoke execute on all functions in schema load from public;
grant execute on function
    load.begin_load(uuid, uuid, text, text, bigint),
    load.open_load(uuid),
    load.finish_load(uuid),
    load.attach_load(uuid),
    load.supersede_load(uuid),
    load.drop_loads()
    to "${etl}";
