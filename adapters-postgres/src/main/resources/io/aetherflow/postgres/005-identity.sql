--liquibase formatted sql

--changeset aetherflow:005-sessions splitStatements:false stripComments:false
alter table sessions
    add column client text not null default '',
    add column last_used_at timestamptz not null default clock_timestamp(),
    add column idle interval not null default interval '7 days';
grant update (client, last_used_at, idle) on sessions to "${api}";
create index sessions_user_created_idx on sessions (user_id, created_at desc, id desc);
drop index sessions_user_idx;

-- Spent ones stay as long as their session, so that a copy is known when it comes.
create table refresh_tokens (
    hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
    session_id uuid not null references sessions (id) on delete cascade,
    spent_at timestamptz,
    spent_by text,
    constraint refresh_tokens_spent_check check ((spent_at is null) = (spent_by is null))
);
create index refresh_tokens_session_idx on refresh_tokens (session_id);
grant select, insert, update (spent_at, spent_by) on refresh_tokens to "${api}";

-- As it was, but idle sessions have ended, and being asked for is a use.
create or replace function account_of_session(p_session uuid) returns setof users
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    update public.sessions s
       set last_used_at = clock_timestamp()
     where s.id = p_session and s.last_used_at <= clock_timestamp() - interval '1 minute'
       and s.last_used_at + s.idle > clock_timestamp() and s.expires_at > clock_timestamp();
    return query
        select u.* from public.users u join public.sessions s on s.user_id = u.id
         where s.id = p_session and s.last_used_at + s.idle > clock_timestamp()
           and s.expires_at > clock_timestamp() and u.status = 'active';
end
$$;

--changeset aetherflow:005-one-time-tokens splitStatements:false stripComments:false
create table one_time_tokens (
    hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
    purpose varchar(30) not null check (purpose in ('password_reset', 'email_verification')),
    subject text not null,
    expires_at timestamptz not null,
    constraint one_time_tokens_subject_key unique (purpose, subject)
);
create index one_time_tokens_expiry_idx on one_time_tokens (expires_at);
grant select, insert, delete, update (hash, expires_at) on one_time_tokens to "${api}";

alter table users
    drop constraint users_status_check,
    add constraint users_status_check check (status in ('active', 'pending', 'unverified', 'inactive'));

--changeset aetherflow:005-invitations splitStatements:false stripComments:false
create table invitations (
    id uuid primary key,
    email varchar(320) not null check (email = lower(email)),
    role varchar(20) not null check (role in ('viewer', 'analyst', 'admin')),
    department varchar(50) references departments (id),
    tier varchar(20) not null check (tier in ('free', 'premium')),
    token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
    invited_by uuid not null references users (id) on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint invitations_email_key unique (email),
    constraint invitations_token_key unique (token_hash),
    constraint invitations_department_check check (department is not null or role = 'admin')
);
create index invitations_dept_created_idx on invitations (department, created_at desc, id desc);
create index invitations_created_idx on invitations (created_at desc, id desc);
create index invitations_inviter_idx on invitations (invited_by);
grant select, insert, update, delete on invitations to "${api}";

-- What a link is asked for before it is known whose department it leads to.
create function invitation_by_token(p_hash text) returns setof invitations
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select * from public.invitations where token_hash = p_hash and expires_at > clock_timestamp() $$;
revoke execute on function invitation_by_token(text) from public;
grant execute on function invitation_by_token(text) to "${api}";

--changeset aetherflow:005-preferences splitStatements:false stripComments:false
-- JSON as it was sent: nobody but the person's own dashboard looks into it.
create table preferences (
    user_id uuid primary key references users (id) on delete cascade,
    value text not null check (octet_length(value) <= 65536)
);
grant select, insert, update (value) on preferences to "${api}";
