--liquibase formatted sql

--changeset aetherflow:005-api-keys splitStatements:false stripComments:false
-- A service is an account, so that what holds for accounts holds for it; it has no password and no mailbox.
alter table users
    add column kind varchar(20) not null default 'person' check (kind in ('person', 'service')),
    add constraint users_service_check check (kind = 'person' or password_hash = '');

-- Of a key its hash alone is kept. Whose department it belongs to is told by its account.
create table api_keys (
    id uuid primary key,
    user_id uuid not null unique references users (id),
    prefix text not null constraint api_keys_prefix_key unique,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    created_by uuid not null references users (id),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz
);
create index api_keys_created_idx on api_keys (created_at desc, id desc);
create index api_keys_creator_idx on api_keys (created_by);
grant select, insert, update (last_used_at, revoked_at) on api_keys to "${api}";

-- What a request asks before it has a scope.
create function account_of_key(p_prefix text, p_id uuid) returns setof users
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select u.* from public.users u join public.api_keys k on k.user_id = u.id
     where (k.prefix = p_prefix or k.id = p_id) and k.revoked_at is null and k.expires_at > clock_timestamp()
       and u.status = 'active'
$$;

-- As it was, but a service is no administrator: the last person who is one has to stay.
create or replace function has_administrator() returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select exists (select from public.users where role = 'admin' and status = 'active' and kind = 'person')
$$;

create or replace function administrators() returns setof uuid
    language sql security definer set search_path = pg_catalog, pg_temp
as $$
    select id from public.users where role = 'admin' and status = 'active' and kind = 'person' order by id for update
$$;

revoke execute on function account_of_key(text, uuid) from public;
grant execute on function account_of_key(text, uuid) to "${api}";

--changeset aetherflow:005-retention splitStatements:false stripComments:false
-- What an administrator decided for a department; null days: for ever. No row: the installation's usual rule.
create table department_settings (
    department varchar(50) primary key references departments (id) on delete cascade,
    raw_days integer check (raw_days between 1 and 36500),
    updated_at timestamptz not null default clock_timestamp(),
    updated_by uuid not null references users (id)
);
grant select, insert, update on department_settings to "${api}";

-- That the uploaded files of a dataset are gone, and after how many days; null days: for another reason than their age.
alter table datasets
    add column raw_deleted_at timestamptz,
    add column raw_deleted_days integer,
    add constraint datasets_raw_deleted_check check (raw_deleted_days is null or raw_deleted_at is not null);
grant update (raw_deleted_at, raw_deleted_days) on datasets to "${api}", "${etl}";
create index datasets_raw_kept_idx on datasets (department, created_at) where raw_deleted_at is null;

--changeset aetherflow:005-tombstones splitStatements:false stripComments:false
-- That a dataset was there: no names, and nothing of what was in it.
create table dataset_tombstones (
    dataset_id uuid primary key,
    department varchar(50) not null references departments (id),
    sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
    size_bytes bigint not null,
    row_count bigint,
    created_at timestamptz not null,
    deleted_at timestamptz not null default clock_timestamp(),
    deleted_by uuid references users (id),
    reason varchar(20) not null check (reason in ('user', 'erasure', 'retention')),
    constraint dataset_tombstones_erasure_check check (reason <> 'erasure' or sha256 is null)
);
create index dataset_tombstones_deleted_by_idx on dataset_tombstones (deleted_by);
grant select, insert on dataset_tombstones to "${api}";

--changeset aetherflow:005-erasures splitStatements:false stripComments:false
-- The proof that people were erased; nobody changes or removes it. An erased account stays inactive.
create table erasure_receipts (
    id uuid primary key,
    subject uuid not null unique references users (id),
    receipt jsonb not null,
    created_at timestamptz not null
);
create index erasure_receipts_created_idx on erasure_receipts (created_at desc, id desc);
grant select, insert on erasure_receipts to "${api}";
create index dataset_versions_requested_by_idx on dataset_versions (requested_by);

alter table users
    add constraint users_erased_check check (email not like 'erased-%@erased.invalid' or status = 'inactive');
