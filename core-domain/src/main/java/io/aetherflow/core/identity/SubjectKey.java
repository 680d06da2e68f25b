package io.aetherflow.core.identity;

/**
 * By what somebody was found in a department's rows. The value itself is kept nowhere.
 *
 * @param valueHash SHA-256 of the value in UTF-8, lower-case hex
 */
public record SubjectKey(DepartmentId department, String schema, String column, String valueHash) {}
