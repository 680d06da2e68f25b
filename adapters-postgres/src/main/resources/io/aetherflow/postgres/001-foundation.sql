--liquibase formatted sql

--changeset aetherflow:001-ground splitStatements:false stripComments:false
-- The runtime logins get what they are granted below, by name, and nothing by way of PUBLIC.
do $$
begin
    execute format('revoke create, temporary on database %I from public', current_database());
    execute format('grant connect on database %I to "${api}", "${etl}"', current_database());
end
$$;
revoke create on schema public from public;
grant usage on schema public to "${api}", "${etl}";
alter default privileges revoke execute on functions from public;

--changeset aetherflow:001-departments splitStatements:false stripComments:false
-- Filled from the plugins: what the documents write as CHECK (department in (…)) is a foreign key to this table.
create table departments (
    id text primary key check (id ~ '^[a-z][a-z0-9_]{1,30}$'),
    display_name text not null,
    aliases text[] not null default '{}',
    calendar jsonb not null,
    created_at timestamptz not null default clock_timestamp(),
    updated_at timestamptz not null default clock_timestamp()
);
grant select on departments to "${api}", "${etl}";

--changeset aetherflow:001-identity splitStatements:false stripComments:false
create table users (
    id uuid primary key,
    email varchar(320) not null check (email = lower(email)),
    full_name text,
    password_hash text not null,
    role varchar(20) not null check (role in ('viewer', 'analyst', 'admin')),
    department varchar(50) references departments (id),
    tier varchar(20) not null default 'free' check (tier in ('free', 'premium')),
    status varchar(20) not null default 'pending' check (status in ('active', 'pending', 'inactive')),
    is_active boolean generated always as (status = 'active') stored,
    last_login timestamptz,
    created_at timestamptz not null default clock_timestamp(),
    updated_at timestamptz not null default clock_timestamp(),
    constraint users_email_key unique (email),
    constraint users_department_check check (department is not null or role = 'admin')
);
create index users_dept_created_idx on users (department, created_at desc, id desc);
create index users_created_idx on users (created_at desc, id desc);
grant select, insert, update on users to "${api}";

create table sessions (
    id uuid primary key,
    user_id uuid not null references users (id) on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index sessions_user_idx on sessions (user_id);
grant select, insert, delete on sessions to "${api}";

create table signing_keys (
    id text primary key,
    private_key bytea not null,
    public_key bytea not null,
    created_at timestamptz not null default clock_timestamp()
);
grant select, insert, delete on signing_keys to "${api}";

-- What login asks before it knows whose department to look into; row-level security would hide everything from it.
create function account_by_email(p_email text) returns setof users
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select * from public.users where email = p_email $$;

create function account_of_session(p_session uuid) returns setof users
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select u.* from public.users u join public.sessions s on s.user_id = u.id
     where s.id = p_session and s.expires_at > clock_timestamp() and u.status = 'active'
$$;

create function has_administrator() returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select exists (select from public.users where role = 'admin' and status = 'active') $$;

create function open_session(p_id uuid, p_user uuid, p_created timestamptz, p_expires timestamptz) returns void
    language sql security definer set search_path = pg_catalog, pg_temp
as $$
    delete from public.sessions where user_id = p_user and expires_at <= clock_timestamp();
    insert into public.sessions (id, user_id, created_at, expires_at) values (p_id, p_user, p_created, p_expires);
    update public.users set last_login = clock_timestamp() where id = p_user;
$$;

revoke execute on function
    account_by_email(text), account_of_session(uuid), has_administrator(),
    open_session(uuid, uuid, timestamptz, timestamptz)
    from public;
grant execute on function
    account_by_email(text), account_of_session(uuid), has_administrator(),
    open_session(uuid, uuid, timestamptz, timestamptz)
    to "${api}";

--changeset aetherflow:001-datasets splitStatements:false stripComments:false
create table datasets (
    id uuid primary key,
    department varchar(50) not null references departments (id),
    name varchar(255) not null,
    description text,
    uploader_id uuid not null references users (id),
    file_name text not null,
    file_type varchar(20) not null,
    s3_bucket varchar(100) not null,
    s3_key varchar(500) not null,
    file_size_bytes bigint not null check (file_size_bytes >= 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    fingerprint text not null,
    requested_schema text,
    mapping jsonb not null,
    options jsonb not null,
    policy varchar(20) not null check (policy in ('accept_good', 'all_or_nothing')),
    version integer not null default 1 check (version >= 1),
    status varchar(20) not null default 'uploaded'
        constraint datasets_status_check check (status in ('uploaded', 'processing', 'completed', 'failed')),
    failure jsonb,
    -- What the load that it points at found.
    current_load_id uuid,
    schema_name text,
    row_count bigint,
    accepted bigint,
    rejected bigint,
    duplicates bigint,
    column_count integer,
    report jsonb,
    created_at timestamptz not null default clock_timestamp(),
    updated_at timestamptz not null default clock_timestamp(),
    unique (id, department),
    constraint datasets_completed_check check (status <> 'completed' or (current_load_id is not null and report is not null)),
    constraint datasets_failed_check check ((status = 'failed') = (failure is not null))
);
create index datasets_dept_created_idx on datasets (department, created_at desc, id desc);
create index datasets_created_idx on datasets (created_at desc, id desc);
create index datasets_uploader_idx on datasets (uploader_id);
create index datasets_status_idx on datasets (status);
create index datasets_bytes_idx on datasets (department, sha256);
-- One upload is held once by a department, unless it failed.
create unique index datasets_fingerprint_key on datasets (department, fingerprint) where status <> 'failed';
grant select, insert, update, delete on datasets to "${api}";
grant select, update on datasets to "${etl}";

--changeset aetherflow:001-results splitStatements:false stripComments:false
-- The summary of a load (result_type etl_summary), and the insights of an inference: "insight" holds one exactly as it
-- was said, in its order, where payload is its searchable part.
create table results (
    id uuid primary key,
    dataset_id uuid not null,
    department varchar(50) not null,
    run_id uuid not null,
    result_type varchar(100) not null,
    title text,
    position integer not null default 0,
    payload jsonb not null,
    metadata jsonb,
    insight json,
    created_at timestamptz not null default clock_timestamp(),
    foreign key (dataset_id, department) references datasets (id, department) on delete cascade,
    constraint results_insight_check check ((insight is null) = (result_type = 'etl_summary'))
);
create index results_dataset_type_idx on results (dataset_id, result_type);
create index results_dept_created_idx on results (department, created_at desc);
create index results_payload_gin_idx on results using gin (payload);
create index results_dataset_position_idx on results (dataset_id, position) where insight is not null;
grant select on results to "${api}";
grant select, insert, delete on results to "${etl}";

--changeset aetherflow:001-verdicts splitStatements:false stripComments:false
-- Belongs to no department: the key is a hash that only who has the file can name.
create table verdicts (
    fingerprint text not null,
    plugin text not null,
    plugin_version text not null,
    failure jsonb not null,
    created_at timestamptz not null default clock_timestamp(),
    primary key (fingerprint, plugin, plugin_version)
);
grant select, insert, update on verdicts to "${etl}";
