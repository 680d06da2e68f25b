package io.aetherflow.core.job;

import io.aetherflow.core.identity.DepartmentId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a queue outside of the store of jobs carries about a job. Whoever can write to that queue can write anything, so of
 * a received one the job's id is looked up and all the rest is compared with what is stored.
 *
 * @param bucket of the raw file; null for an inference
 * @param key of the raw file; null for an inference
 * @param requestedBy a user's id, or {@code etl_worker}
 */
public record JobMessage(
        UUID jobId,
        JobType type,
        UUID datasetId,
        DepartmentId department,
        @Nullable String bucket,
        @Nullable String key,
        String requestedBy,
        Instant requestedAt) {}
