package io.aetherflow.core.job;

import io.aetherflow.core.identity.DepartmentId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work on a dataset.
 *
 * @param version the dataset's version that it makes, or looks at
 * @param loadId the load an inference is over; null for ETL
 * @param requestedBy a user's id, or {@code etl_worker}
 * @param run how it stands: state, fence, attempts
 */
public record Job(
        UUID id,
        UUID datasetId,
        DepartmentId department,
        JobType type,
        int version,
        @Nullable UUID loadId,
        String requestedBy,
        JobRun run,
        Instant createdAt,
        Instant updatedAt) {

    public Job with(JobRun changed, Instant now) {
        return new Job(id, datasetId, department, type, version, loadId, requestedBy, changed, createdAt, now);
    }

    public JobState state() {
        return run.state();
    }

    public JobStatus status() {
        return run.state().status();
    }
}
