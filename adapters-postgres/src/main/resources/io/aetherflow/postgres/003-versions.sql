--liquibase formatted sql

--changeset aetherflow:003-dataset-versions splitStatements:false stripComments:false
-- Each state of a dataset's rows. The one that "datasets" shows is datasets.version; its load and report are there too.
create table dataset_versions (
    dataset_id uuid not null,
    number integer not null check (number >= 1),
    department varchar(50) not null,
    kind varchar(20) not null check (kind in ('upload', 'correction', 'reprocess')),
    state varchar(20) not null default 'pending' check (state in ('pending', 'loaded', 'failed', 'dropped')),
    parts jsonb not null check (jsonb_typeof(parts) = 'array' and parts <> '[]'),
    requested_by uuid not null references users (id),
    load_id uuid unique,
    report jsonb,
    -- Of its load, so that it comes back with it. That of the version which is shown is in "profiles".
    profile jsonb,
    failure jsonb,
    created_at timestamptz not null default clock_timestamp(),
    primary key (dataset_id, number),
    foreign key (dataset_id, department) references datasets (id, department) on delete cascade,
    constraint dataset_versions_loaded_check
        check ((state in ('loaded', 'dropped')) = (load_id is not null) and (load_id is null) = (report is null)),
    constraint dataset_versions_failed_check check ((state = 'failed') = (failure is not null)),
    constraint dataset_versions_profile_check check (profile is null or state = 'loaded')
);
grant select, insert, update (state, failure) on dataset_versions to "${api}";
grant select, update (state, load_id, report, profile, failure) on dataset_versions to "${etl}";

-- What was uploaded before there were versions is a first version.
insert into dataset_versions (
    dataset_id, number, department, kind, state, parts, requested_by, load_id, report, failure, created_at)
select id, 1, department, 'upload',
       case status when 'completed' then 'loaded' when 'failed' then 'failed' else 'pending' end,
       jsonb_build_array(jsonb_build_object(
           'uploaderId', uploader_id, 'name', name, 'description', description, 'fileName', file_name,
           'fileType', file_type, 'object', jsonb_build_object(
               'bucket', s3_bucket, 'key', s3_key, 'sizeBytes', file_size_bytes, 'sha256', sha256),
           'schema', requested_schema, 'mapping', mapping, 'options', options, 'policy', upper(policy),
           'fingerprint', fingerprint)),
       uploader_id, current_load_id, report, failure, created_at
  from datasets;

--changeset aetherflow:003-profiles splitStatements:false stripComments:false
-- The profile of the load that each dataset shows.
create table profiles (
    dataset_id uuid primary key,
    department varchar(50) not null,
    load_id uuid not null,
    profile jsonb not null,
    created_at timestamptz not null default clock_timestamp(),
    foreign key (dataset_id, department) references datasets (id, department) on delete cascade
);
grant select on profiles to "${api}";

-- Puts what is told of the version that a dataset shows into its place: the profile, and the summary of the load. Nobody
-- chooses what is told: it is the stored one of that version.
create function follow_version(p_dataset uuid) returns void
    language sql security definer set search_path = pg_catalog, pg_temp
as $$
    delete from public.profiles where dataset_id = p_dataset;
    insert into public.profiles (dataset_id, department, load_id, profile)
    select v.dataset_id, v.department, v.load_id, v.profile
      from public.dataset_versions v join public.datasets d on d.id = v.dataset_id and d.version = v.number
     where v.dataset_id = p_dataset and v.profile is not null;

    delete from public.results where dataset_id = p_dataset and result_type = 'etl_summary';
    insert into public.results (id, dataset_id, department, run_id, result_type, payload)
    select gen_random_uuid(), v.dataset_id, v.department, v.load_id, 'etl_summary', v.report
      from public.dataset_versions v join public.datasets d on d.id = v.dataset_id and d.version = v.number
     where v.dataset_id = p_dataset and v.report is not null;
$$;
revoke execute on function follow_version(uuid) from public;
grant execute on function follow_version(uuid) to "${api}", "${etl}";

--changeset aetherflow:003-remembered-mappings splitStatements:false stripComments:false
create table remembered_mappings (
    department varchar(50) not null references departments (id),
    -- SHA-256 of "header" as it was sent: a header may be longer than an index takes.
    header_hash bytea not null,
    schema_name text not null,
    header jsonb not null,
    mapping jsonb not null,
    date_order varchar(3) check (date_order in ('dmy', 'mdy', 'ymd')),
    decimal_mark varchar(1),
    confirmed_at timestamptz not null,
    remembered_at timestamptz not null default clock_timestamp(),
    primary key (department, header_hash)
);
create index remembered_mappings_latest_idx on remembered_mappings (department, remembered_at desc);
grant select on remembered_mappings to "${api}";
grant select, insert, update on remembered_mappings to "${etl}";

--changeset aetherflow:003-job-versions splitStatements:false stripComments:false
alter table jobs
    add column version integer not null default 1,
    add constraint jobs_version_fkey
        foreign key (dataset_id, version) references dataset_versions (dataset_id, number) on delete cascade;

-- A load is looked at again when its version is restored, but by one job at a time; and one version is made at a time.
alter table jobs drop constraint jobs_once_a_load;
create unique index jobs_one_at_a_time on jobs (dataset_id, job_type, load_id) nulls not distinct
    where state in ('QUEUED', 'RUNNING', 'RETRY_WAIT');

-- As it was, but a job is of one version for ever.
create or replace function change_job() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    tick constant timestamptz := clock_timestamp();
    same_fence constant boolean := new.fence = old.fence;
    next_fence constant boolean := new.fence = old.fence + 1;
    same_cycle constant boolean := new.cycle = old.cycle;
    same_attempts constant boolean := same_cycle and new.attempts = old.attempts;
    same_counts constant boolean := same_attempts and new.crashes = old.crashes;
    lapsed constant boolean := old.lease_until <= tick;
    queue constant text[] := array['visible_until', 'deliveries', 'queue_message_id', 'status'];
    lawful boolean;
begin
    if (new.id, new.dataset_id, new.department, new.job_type, new.max_attempts, new.created_at, new.requested_by)
            is distinct from
       (old.id, old.dataset_id, old.department, old.job_type, old.max_attempts, old.created_at, old.requested_by)
        or new.load_id is distinct from old.load_id
        or new.version is distinct from old.version
    then
        raise exception 'job % is the same job for ever', old.id using errcode = 'AF001';
    end if;

    lawful := case old.state || ' ' || new.state
        when 'QUEUED QUEUED' then same_fence and same_counts
        when 'RETRY_WAIT RETRY_WAIT' then same_fence and same_counts
        when 'QUEUED RUNNING' then
            next_fence and same_counts and old.cancel_requested_at is null and new.worker is not null
        when 'RETRY_WAIT RUNNING' then
            next_fence and same_counts and old.cancel_requested_at is null and new.worker is not null
            and old.next_attempt_at <= tick
        when 'RUNNING RUNNING' then
            (same_fence and same_counts and new.worker = old.worker)
            or (next_fence and same_attempts and new.crashes = old.crashes + 1 and lapsed
                and old.cancel_requested_at is null and new.worker is not null)
        when 'RUNNING SUCCEEDED' then same_fence and same_counts and old.cancel_requested_at is null
        when 'RUNNING RETRY_WAIT' then
            same_fence and same_cycle and new.crashes = old.crashes
            and new.attempts = old.attempts + 1 and new.attempts < old.max_attempts
        when 'RUNNING DEAD' then
            same_fence and same_cycle
            and ((new.attempts = old.attempts + 1 and new.attempts >= old.max_attempts and new.crashes = old.crashes)
                or (new.attempts = old.attempts and new.crashes = old.crashes + 1 and lapsed))
        when 'RUNNING QUEUED' then same_fence and same_counts
        when 'QUEUED CANCELLED' then same_fence and same_counts
        when 'RETRY_WAIT CANCELLED' then same_fence and same_counts
        when 'RUNNING CANCELLED' then same_fence and same_counts
        when 'DEAD QUEUED' then
            same_fence and new.cycle = old.cycle + 1 and new.attempts = 0 and new.crashes = 0
            and new.cancel_requested_at is null
        when 'CANCELLED QUEUED' then
            same_fence and new.cycle = old.cycle + 1 and new.attempts = 0 and new.crashes = 0
            and new.cancel_requested_at is null
        -- What has ended stays as it is; only the queue may still touch its own columns.
        when 'SUCCEEDED SUCCEEDED' then to_jsonb(new) - queue = to_jsonb(old) - queue
        when 'DEAD DEAD' then to_jsonb(new) - queue = to_jsonb(old) - queue
        when 'CANCELLED CANCELLED' then to_jsonb(new) - queue = to_jsonb(old) - queue
        else false
    end;
    if lawful is not true then
        raise exception 'job % may not change from % to % like this (fence % to %, attempts % to %, crashes % to %)',
            old.id, old.state, new.state, old.fence, new.fence, old.attempts, new.attempts, old.crashes, new.crashes
            using errcode = 'AF001';
    end if;
    return new;
end
$$;
