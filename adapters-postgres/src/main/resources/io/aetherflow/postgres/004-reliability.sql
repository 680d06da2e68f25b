--liquibase formatted sql

--changeset aetherflow:004-outbox splitStatements:false stripComments:false
-- What is to be told of changes, stored in their transactions. No foreign key: what was told of a dataset stays true when
-- it is deleted. Who answers requests may add to it; who runs jobs carries it on.
create table outbox (
    id uuid primary key,
    topic varchar(50) not null,
    key text not null,
    fields jsonb not null,
    at timestamptz not null,
    created_at timestamptz not null default clock_timestamp(),
    claimed_until timestamptz,
    sent_at timestamptz,
    tries integer not null default 0,
    constraint outbox_once_key unique (topic, key)
);
create index outbox_waiting_idx on outbox (created_at, id) where sent_at is null;
create index outbox_sent_idx on outbox (sent_at) where sent_at is not null;
grant insert on outbox to "${api}", "${etl}";
grant select, delete, update (claimed_until, sent_at, tries) on outbox to "${etl}";

create function ring_outbox() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
    perform pg_notify('aetherflow_outbox', '');
    return null;
end
$$;
create trigger ring_new after insert on outbox for each statement execute function ring_outbox();

--changeset aetherflow:004-turns splitStatements:false stripComments:false
-- When a chore that one of many processes does was last begun.
create table turns (
    chore text primary key,
    taken_at timestamptz not null
);
grant select, insert, update on turns to "${etl}";

--changeset aetherflow:004-fair-queue splitStatements:false stripComments:false
-- Departments with work waiting take turns; the one with the lowest number was served longest ago. A number, as a clock
-- that is set back would keep a department waiting.
create sequence department_turn;
create table department_turns (
    department text not null references departments (id) on delete cascade,
    job_type varchar(30) not null,
    turn bigint not null default nextval('department_turn'),
    primary key (department, job_type)
);
grant select, update on department_turns to "${etl}";
grant usage on sequence department_turn to "${etl}";

-- Every department is in line from its first day, so that no two receivers meet over a row that is not there yet.
create function line_up() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
    insert into public.department_turns (department, job_type) values (new.id, 'etl'), (new.id, 'ml_inference');
    return null;
end
$$;
create trigger line_up after insert on departments for each row execute function line_up();
insert into department_turns (department, job_type)
select d.id, t.job_type from departments d cross join (values ('etl'), ('ml_inference')) t (job_type);

-- For the queue and for counting what a department has waiting.
create index jobs_department_queue_idx on jobs (department, job_type, created_at, id)
    where state in ('QUEUED', 'RUNNING', 'RETRY_WAIT');
drop index jobs_queue_idx;

-- The oldest job of the department whose turn it is. Nobody waits for anybody: a job that another receiver has locked is
-- skipped, and a turn that another one writes down at this moment is left to him. Department and type stand as bounds and
-- not as equalities, and in the order: so the one index above serves, whatever the statistics make the planner believe of
-- those by time alone, where it would read everything that ever ended.
create function receive_job(p_type text, p_hidden interval) returns table (id uuid, deliveries bigint)
    language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    turn_of text;
begin
    for turn_of in
        select t.department
          from public.department_turns t
         where t.job_type = p_type
           and (select true from public.jobs w
                 where (w.department, w.job_type) >= (t.department, p_type)
                   and (w.department, w.job_type) <= (t.department, p_type)
                   and w.state in ('QUEUED', 'RUNNING', 'RETRY_WAIT')
                 order by w.department, w.job_type
                 limit 1)
         order by t.turn
    loop
        update public.jobs j
           set visible_until = clock_timestamp() + p_hidden, deliveries = j.deliveries + 1
         where j.id = (
            select w.id from public.jobs w
             where (w.department, w.job_type) >= (turn_of, p_type)
               and (w.department, w.job_type) <= (turn_of, p_type)
               and w.state in ('QUEUED', 'RUNNING', 'RETRY_WAIT')
               and (w.state = 'QUEUED'
                    or (w.state = 'RETRY_WAIT' and w.next_attempt_at <= clock_timestamp())
                    or (w.state = 'RUNNING' and w.lease_until <= clock_timestamp()))
               and (w.visible_until is null or w.visible_until <= clock_timestamp())
             order by w.department, w.job_type, w.created_at, w.id
             limit 1
               for no key update skip locked)
        returning j.id, j.deliveries into receive_job.id, receive_job.deliveries;
        if found then
            update public.department_turns t
               set turn = nextval('public.department_turn')
             where (t.department, t.job_type) = (
                select s.department, s.job_type from public.department_turns s
                 where s.department = turn_of and s.job_type = p_type
                   for no key update skip locked);
            return next;
            return;
        end if;
    end loop;
end
$$;

revoke execute on function receive_job(text, interval) from public;
grant execute on function receive_job(text, interval) to "${etl}";

--changeset aetherflow:004-dead-letters splitStatements:false stripComments:false
create index jobs_dead_idx on jobs (department, created_at desc, id desc) where state = 'DEAD';

--changeset aetherflow:004-faults splitStatements:false stripComments:false
-- Runs that failed of the platform itself, as crashes counted apart from the file's own attempts.
alter table jobs
    add column faults integer not null default 0,
    add constraint jobs_faults_check check (faults >= 0);

create or replace function begin_job() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
    if new.state <> 'QUEUED' or new.fence <> 0 or new.attempts <> 0 or new.crashes <> 0 or new.faults <> 0
        or new.cycle <> 1 or new.cancel_requested_at is not null
    then
        raise exception 'job % has to begin as QUEUED', new.id using errcode = 'AF001';
    end if;
    return new;
end
$$;

-- As it was, but a run that failed costs an attempt or is a fault of the platform.
create or replace function change_job() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    tick constant timestamptz := clock_timestamp();
    same_fence constant boolean := new.fence = old.fence;
    next_fence constant boolean := new.fence = old.fence + 1;
    same_cycle constant boolean := new.cycle = old.cycle;
    same_faults constant boolean := new.faults = old.faults;
    same_crashes constant boolean := new.crashes = old.crashes;
    same_counts constant boolean := same_cycle and new.attempts = old.attempts and same_crashes and same_faults;
    -- One more of one kind, and none of the others.
    attempt constant boolean := new.attempts = old.attempts + 1 and same_faults and same_crashes;
    fault constant boolean := new.attempts = old.attempts and new.faults = old.faults + 1 and same_crashes;
    crash constant boolean := new.attempts = old.attempts and same_faults and new.crashes = old.crashes + 1;
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
            or (next_fence and same_cycle and crash and lapsed
                and old.cancel_requested_at is null and new.worker is not null)
        when 'RUNNING SUCCEEDED' then same_fence and same_counts and old.cancel_requested_at is null
        when 'RUNNING RETRY_WAIT' then
            same_fence and same_cycle and ((attempt and new.attempts < old.max_attempts) or fault)
        when 'RUNNING DEAD' then
            same_fence and same_cycle
            and ((attempt and new.attempts >= old.max_attempts) or fault or (crash and lapsed))
        when 'RUNNING QUEUED' then same_fence and same_counts
        when 'QUEUED CANCELLED' then same_fence and same_counts
        when 'RETRY_WAIT CANCELLED' then same_fence and same_counts
        when 'RUNNING CANCELLED' then same_fence and same_counts
        when 'DEAD QUEUED' then
            same_fence and new.cycle = old.cycle + 1 and new.attempts = 0 and new.crashes = 0 and new.faults = 0
            and new.cancel_requested_at is null
        when 'CANCELLED QUEUED' then
            same_fence and new.cycle = old.cycle + 1 and new.attempts = 0 and new.crashes = 0 and new.faults = 0
            and new.cancel_requested_at is null
        -- What has ended stays as it is; only the queue may still touch its own columns.
        when 'SUCCEEDED SUCCEEDED' then to_jsonb(new) - queue = to_jsonb(old) - queue
        when 'DEAD DEAD' then to_jsonb(new) - queue = to_jsonb(old) - queue
        when 'CANCELLED CANCELLED' then to_jsonb(new) - queue = to_jsonb(old) - queue
        else false
    end;
    if lawful is not true then
        raise exception 'job % may not change from % to % like this'
            ' (fence % to %, attempts % to %, crashes % to %, faults % to %)',
            old.id, old.state, new.state, old.fence, new.fence, old.attempts, new.attempts, old.crashes, new.crashes,
            old.faults, new.faults using errcode = 'AF001';
    end if;
    return new;
end
$$;
