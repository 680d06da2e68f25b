--liquibase formatted sql

--changeset aetherflow:005-audit splitStatements:false stripComments:false
-- Who did what. Each row's hash is an HMAC over the one before it and all that the row says, under a key that the database
-- never sees. Only administrators read it, and a row without a department is shown to the scope of all alone. No foreign
-- key: what was done stays done when an account or a department is gone.
create table audit (
    seq bigint primary key check (seq > 0),
    at timestamptz not null,
    actor_kind varchar(20) not null check (actor_kind in ('user', 'service', 'system', 'anonymous')),
    actor_id uuid,
    department varchar(50),
    action text not null,
    subject_type text,
    subject_id text,
    result varchar(20) not null check (result in ('allowed', 'refused', 'failed')),
    status integer not null,
    request_id text,
    details jsonb not null,
    previous text not null check (previous ~ '^[0-9a-f]{64}$'),
    hash text not null check (hash ~ '^[0-9a-f]{64}$')
);
create index audit_actor_idx on audit (actor_id, seq desc) where actor_id is not null;
create index audit_action_idx on audit (action, seq desc);
grant select on audit to "${api}";

-- Where the chain ends. Its one row is the lock under which many processes append to one chain, and what shows that the
-- last rows were cut off.
create table audit_head (
    only_one boolean primary key default true check (only_one),
    seq bigint not null,
    hash text not null
);
insert into audit_head (seq, hash) values (0, repeat('0', 64));
grant select on audit_head to "${api}";

-- Nobody changes what was written: no runtime login is granted it, and the owner is refused too. A superuser can take the
-- triggers away; that is what the chain and its checkpoints are for.
create function audit_is_append_only() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end
$$;
create trigger append_only before update or delete on audit
    for each row execute function audit_is_append_only();
create trigger never_truncated before truncate on audit
    for each statement execute function audit_is_append_only();
create trigger never_truncated before truncate or delete on audit_head
    for each statement execute function audit_is_append_only();

-- The head as it is until this transaction ends.
create function lock_audit_head() returns table (seq bigint, hash text)
    language sql security definer set search_path = pg_catalog, pg_temp
as $$ select h.seq, h.hash from public.audit_head h for no key update $$;

-- The one way into the table: rows that follow the head, one behind the other. False, and nothing done, where the first
-- does not: another process was quicker.
create function append_audit(p_rows jsonb) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    head public.audit_head;
    r record;
begin
    select * into strict head from public.audit_head for no key update;
    if (p_rows -> 0 ->> 'seq')::bigint is distinct from head.seq + 1 or p_rows -> 0 ->> 'previous' is distinct from head.hash then
        return false;
    end if;
    for r in
        select * from jsonb_to_recordset(p_rows) as t (
            seq bigint, at timestamptz, actor_kind text, actor_id uuid, department text, action text, subject_type text,
            subject_id text, result text, status integer, request_id text, details jsonb, previous text, hash text)
    loop
        if r.seq is distinct from head.seq + 1 or r.previous is distinct from head.hash then
            raise exception 'row % does not follow the end of the audit trail', r.seq
                using errcode = 'integrity_constraint_violation';
        end if;
        insert into public.audit (seq, at, actor_kind, actor_id, department, action, subject_type, subject_id, result,
                status, request_id, details, previous, hash)
        values (r.seq, r.at, r.actor_kind, r.actor_id, r.department, r.action, r.subject_type, r.subject_id, r.result,
                r.status, r.request_id, r.details, r.previous, r.hash);
        head.seq := r.seq;
        head.hash := r.hash;
    end loop;
    update public.audit_head set seq = head.seq, hash = head.hash;
    return true;
end
$$;

revoke execute on function lock_audit_head(), append_audit(jsonb), audit_is_append_only() from public;
do $$
begin
    execute format('grant connect on database %I to "${audit}"', current_database());
end
$$;
grant usage on schema public to "${audit}";
grant execute on function lock_audit_head(), append_audit(jsonb) to "${audit}";
