--liquibase formatted sql

--changeset aetherflow:001-jobs splitStatements:false stripComments:false
-- A job, and at the same time its message in the queue: "deliveries" and "visible_until" are the queue's.
create table jobs (
    id uuid primary key,
    dataset_id uuid not null,
    department varchar(50) not null,
    job_type varchar(30) not null constraint jobs_job_type_check check (job_type in ('etl', 'ml_inference')),
    load_id uuid,
    requested_by text not null,
    state varchar(20) not null default 'QUEUED'
        constraint jobs_state_check
        check (state in ('QUEUED', 'RUNNING', 'RETRY_WAIT', 'SUCCEEDED', 'DEAD', 'CANCELLED')),
    status varchar(20) generated always as (
        case state
            when 'QUEUED' then 'queued'
            when 'RUNNING' then 'processing'
            when 'SUCCEEDED' then 'succeeded'
            else 'failed'
        end) stored constraint jobs_status_check check (status in ('queued', 'processing', 'succeeded', 'failed')),
    queue_message_id varchar(255),
    attempts integer not null default 0,
    max_attempts integer not null default 3,
    cycle integer not null default 1,
    fence bigint not null default 0,
    crashes integer not null default 0,
    worker text,
    lease_until timestamptz,
    next_attempt_at timestamptz,
    cancel_requested_at timestamptz,
    cancel_requested_by text,
    stage text not null default 'queued',
    progress integer not null default 0 check (progress between 0 and 100),
    failure jsonb,
    error_message text,
    error_traceback text,
    started_at timestamptz,
    completed_at timestamptz,
    dead_lettered_at timestamptz,
    visible_until timestamptz,
    deliveries bigint not null default 0,
    created_at timestamptz not null default clock_timestamp(),
    updated_at timestamptz not null default clock_timestamp(),
    foreign key (dataset_id, department) references datasets (id, department) on delete cascade,
    constraint jobs_once_a_load unique (dataset_id, load_id, job_type),
    constraint jobs_attempts_check check (attempts >= 0 and max_attempts >= 1),
    constraint jobs_running_check check ((state = 'RUNNING') = (lease_until is not null)),
    constraint jobs_waiting_check check ((state = 'RETRY_WAIT') = (next_attempt_at is not null)),
    constraint jobs_ended_check check ((state in ('SUCCEEDED', 'DEAD', 'CANCELLED')) = (completed_at is not null)),
    constraint jobs_dead_check check ((state = 'DEAD') = (dead_lettered_at is not null))
);
create index jobs_dataset_type_idx on jobs (dataset_id, job_type);
create index jobs_status_created_idx on jobs (status, created_at desc);
create index jobs_queue_msg_idx on jobs (queue_message_id);
create index jobs_dept_created_idx on jobs (department, created_at desc, id desc);
create index jobs_created_idx on jobs (created_at desc, id desc);
create index jobs_queue_idx on jobs (job_type, created_at) where state in ('QUEUED', 'RUNNING', 'RETRY_WAIT');
grant select, insert, update on jobs to "${api}", "${etl}";

--changeset aetherflow:001-job-events splitStatements:false stripComments:false
-- Append-only. No foreign key: what happened stays known when the dataset is deleted, without what was said about it.
create table job_events (
    job_id uuid not null,
    seq integer not null,
    dataset_id uuid not null,
    department varchar(50) not null,
    from_state varchar(20),
    to_state varchar(20) not null,
    fence bigint not null,
    worker text,
    reason text,
    at timestamptz not null default clock_timestamp(),
    primary key (job_id, seq)
);
create index job_events_dataset_idx on job_events (dataset_id);
grant select, insert on job_events to "${api}", "${etl}";

create function job_events_are_append_only() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
    if current_user <> (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
        raise exception 'job_events is append-only' using errcode = 'insufficient_privilege';
    end if;
    return coalesce(new, old);
end
$$;
create trigger append_only before update or delete on job_events
    for each row execute function job_events_are_append_only();

create function bury_job_events() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    update public.job_events set reason = null where job_id = old.id and reason is not null;
    return null;
end
$$;
create trigger bury_events after delete on jobs for each row execute function bury_job_events();

--changeset aetherflow:001-job-machine splitStatements:false stripComments:false
-- The table of states that JobMachine holds in Java, for whoever writes SQL: programs, bugs and administrators.
create function begin_job() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
    if new.state <> 'QUEUED' or new.fence <> 0 or new.attempts <> 0 or new.crashes <> 0 or new.cycle <> 1
        or new.cancel_requested_at is not null
    then
        raise exception 'job % has to begin as QUEUED', new.id using errcode = 'AF001';
    end if;
    return new;
end
$$;

create function change_job() returns trigger
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

create trigger begin_job before insert on jobs for each row execute function begin_job();
create trigger change_job before update on jobs for each row execute function change_job();

--changeset aetherflow:001-job-bell splitStatements:false stripComments:false
-- Tells the listeners of this database that there may be work of a type. Delayed work is found by polling.
create function ring_job() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
    perform pg_notify('aetherflow_jobs', new.job_type);
    return null;
end
$$;
create trigger ring_new after insert on jobs for each row execute function ring_job();
create trigger ring_again after update on jobs for each row
    when (new.state in ('QUEUED', 'RETRY_WAIT') and new.visible_until is null and new.deliveries <> old.deliveries)
    execute function ring_job();
