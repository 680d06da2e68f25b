--liquibase formatted sql

--changeset aetherflow:005-rights splitStatements:false stripComments:false
-- What people like to see goes when they are erased.
grant delete on preferences to "${api}";
