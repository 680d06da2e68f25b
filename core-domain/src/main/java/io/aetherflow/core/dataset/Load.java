package io.aetherflow.core.dataset;

import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.table.TableSchema;
import java.util.UUID;

/**
 * One attempt to turn a dataset's file into clean rows. Invisible until the job that made it succeeds, which points the
 * dataset at it; one that never gets there is swept.
 *
 * @param id new for every attempt (job and fence), so that a worker that lost its lease writes where nobody looks
 */
public record Load(UUID id, UUID datasetId, DepartmentId department, TableSchema schema, long fence) {}
