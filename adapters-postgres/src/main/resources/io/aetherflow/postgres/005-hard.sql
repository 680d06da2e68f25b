--liquibase formatted sql

--changeset aetherflow:005-kept-answers splitStatements:false stripComments:false
-- Requests with an Idempotency-Key: who asked for what, and what was answered; no status while it runs. Belongs to no
-- department: the key is a user's, and only who sends the very same request again is answered with it.
create table kept_answers (
    owner text not null,
    key text not null,
    fingerprint text not null,
    ticket uuid not null,
    begun_at timestamptz not null default clock_timestamp(),
    status integer check (status between 200 and 599),
    headers jsonb,
    body text,
    primary key (owner, key),
    constraint kept_answers_whole_check
        check ((status is null) = (headers is null) and (status is null) = (body is null))
);
create index kept_answers_begun_idx on kept_answers (begun_at);
grant select, insert, update, delete on kept_answers to "${api}";
