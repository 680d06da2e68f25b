package io.aetherflow.postgres.job;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import io.aetherflow.postgres.dataset.DatasetChanges;
import io.aetherflow.postgres.dataset.VersionChanges;
import org.jdbi.v3.core.Handle;

/** What it means for a dataset that an attempt of its job ended badly. */
final class JobEnds {

    private static final Failure UNKNOWN =
            Failure.of(FailureCode.INTERNAL_ERROR, "The job ended without a reason: a defect of the platform.");

    private JobEnds() {}

    /** Writes a job that failed or was cancelled, its event, and its dataset's failure. Returns why. */
    static Failure end(Handle handle, Job before, Job after) {
        Failure given = after.run().failure();
        Failure failure = given == null ? UNKNOWN : given;
        JobRows.move(handle, before, after, reason(handle, after, failure));
        boolean comesAgain =
                after.state() == JobState.RETRY_WAIT && failure.code().transientFault();
        if (after.type() == JobType.ETL && !comesAgain) {
            VersionChanges.failed(handle, after, failure);
            DatasetChanges.failed(handle, after.datasetId(), failure);
        }
        return failure;
    }

    private static String reason(Handle handle, Job after, Failure failure) {
        if (after.state() != JobState.CANCELLED) {
            return failure.message();
        }
        return handle.createQuery(
                        "select cancel_requested_by from jobs where id = :id and cancel_requested_by is not null")
                .bind("id", after.id())
                .mapTo(String.class)
                .findOne()
                .map(by -> "Cancelled by " + by + ".")
                .orElse(failure.message());
    }
}
