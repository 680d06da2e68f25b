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
