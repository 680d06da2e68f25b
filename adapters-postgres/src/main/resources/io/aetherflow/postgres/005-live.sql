--liquibase formatted sql

--changeset aetherflow:005-job-feed splitStatements:false stripComments:false
-- Tells every process which job changed, and no more than that: how it stands is read in the scope of who asks. A mere sign
-- of life, which moves the lease alone, is not told.
create function tell_job() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
    perform pg_notify('aetherflow_job_changes', new.id || ' ' || new.dataset_id || ' ' || new.department);
    return null;
end
$$;
create trigger tell_new after insert on jobs for each row execute function tell_job();
create trigger tell_change after update on jobs for each row
    when ((old.state, old.stage, old.progress, old.fence, old.cycle, old.attempts, old.faults, old.cancel_requested_at)
        is distinct from
        (new.state, new.stage, new.progress, new.fence, new.cycle, new.attempts, new.faults, new.cancel_requested_at))
    execute function tell_job();

--changeset aetherflow:005-socket-tickets splitStatements:false stripComments:false
-- Each opens one socket, within seconds; only its hash is here. No foreign key: whether the session still lives is asked
-- when the ticket is used.
create table socket_tickets (
    hash text primary key,
    session_id uuid not null,
    expires_at timestamptz not null
);
create index socket_tickets_expiry_idx on socket_tickets (expires_at);
grant select, insert, delete on socket_tickets to "${api}";
-- To lock those that ran out, so that two who clear them away don't wait for each other.
grant update (expires_at) on socket_tickets to "${api}";
