--liquibase formatted sql

--changeset aetherflow:004-uploads splitStatements:false stripComments:false
-- Large files that come in pieces. What became of one is no foreign key: its dataset may be deleted at any time.
create table upload_sessions (
    id uuid primary key,
    department varchar(50) not null references departments (id),
    user_id uuid not null references users (id),
    plan jsonb not null,
    size_bytes bigint not null check (size_bytes > 0),
    sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
    -- Where the next piece begins: who moves it first has the offset.
    received bigint not null default 0 check (received between 0 and size_bytes),
    dataset_id uuid,
    job_id uuid,
    duplicate boolean,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    unique (id, department),
    constraint upload_sessions_submitted_check
        check ((dataset_id is null) = (job_id is null) and (dataset_id is null) = (duplicate is null))
);
create index upload_sessions_user_idx on upload_sessions (user_id);
create index upload_sessions_expiry_idx on upload_sessions (expires_at);
grant select, insert, delete, update (received, expires_at, dataset_id, job_id, duplicate)
    on upload_sessions to "${api}";
grant select on upload_sessions to "${etl}";

create table upload_pieces (
    upload_id uuid not null,
    department varchar(50) not null,
    begins bigint not null check (begins >= 0),
    size_bytes bigint not null check (size_bytes > 0),
    key varchar(500) not null,
    primary key (upload_id, begins),
    foreign key (upload_id, department) references upload_sessions (id, department) on delete cascade
);
grant select, insert on upload_pieces to "${api}";
grant select on upload_pieces to "${etl}";
