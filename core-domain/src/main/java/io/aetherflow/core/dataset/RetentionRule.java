package io.aetherflow.core.dataset;

import io.aetherflow.core.identity.DepartmentId;
import java.time.Instant;
import java.util.UUID;

/**
 * What an administrator decided for a department.
 *
 * @param updatedBy a user's id
 */
public record RetentionRule(DepartmentId department, Retention retention, Instant updatedAt, UUID updatedBy) {}
