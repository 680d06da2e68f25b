--liquibase formatted sql

--changeset aetherflow:005-relay splitStatements:false stripComments:false
-- Who carries messages: receives jobs and hides them, carries the outbox on, takes turns at chores and listens. It sees
-- of a job what a queue has to know, and writes no more than that. Who runs jobs no longer may any of it.
do $$
begin
    execute format('grant connect on database %I to "${relay}"', current_database());
end
$$;
grant usage on schema public to "${relay}";

grant select (id, department, job_type, state, next_attempt_at, lease_until, visible_until, deliveries, created_at),
      update (visible_until, deliveries, queue_message_id)
   on jobs to "${relay}";
grant select, update on department_turns to "${relay}";
grant usage on sequence department_turn to "${relay}";
grant execute on function receive_job(text, interval) to "${relay}";
grant select, delete, update (claimed_until, sent_at, tries) on outbox to "${relay}";
grant select, insert, update on turns to "${relay}";

revoke all on department_turns, turns from "${etl}";
revoke usage on sequence department_turn from "${etl}";
revoke execute on function receive_job(text, interval) from "${etl}";
revoke select, delete, update (claimed_until, sent_at, tries) on outbox from "${etl}";

--changeset aetherflow:005-administrators splitStatements:false stripComments:false
-- Locks the active administrators of all departments, in one order, so that of two who leave at once one stays: a change
-- inside of one department would not see the others.
create function administrators() returns setof uuid
    language sql security definer set search_path = pg_catalog, pg_temp
as $$ select id from public.users where role = 'admin' and status = 'active' order by id for update $$;
revoke execute on function administrators() from public;
grant execute on function administrators() to "${api}";

--changeset aetherflow:005-keys-of-versions splitStatements:false stripComments:false
-- A job is of a version of its own department; so far that followed from both being of one dataset.
alter table dataset_versions add constraint dataset_versions_department_key unique (dataset_id, number, department);
alter table jobs
    drop constraint jobs_version_fkey,
    add constraint jobs_version_fkey foreign key (dataset_id, version, department)
        references dataset_versions (dataset_id, number, department) on delete cascade;
