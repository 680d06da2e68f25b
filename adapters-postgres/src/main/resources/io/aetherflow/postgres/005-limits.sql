--liquibase formatted sql

--changeset aetherflow:005-limits splitStatements:false stripComments:false
-- How often something happened within a stretch of time. Of nobody's department: limits are of users and of addresses. Room
-- is left in each page, so that a counter is rewritten where it stands; its index changes only as a window begins.
create table request_counters (
    key text primary key,
    value bigint not null,
    expires_at timestamptz not null
) with (fillfactor = 50);
create index request_counters_expiry_idx on request_counters (expires_at);
grant select, insert, update on request_counters to "${api}";
-- To clear away what nobody holds at that moment takes the right to lock it.
grant select, delete, update (value) on request_counters to "${etl}";
