package io.aetherflow.postgres.job;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobType;
import io.aetherflow.postgres.SqlFailures;
import io.aetherflow.postgres.dataset.DatasetChanges;
import io.aetherflow.postgres.dataset.DatasetRows;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Why a job may not begin now. To be asked under the lock of its dataset. */
final class Obstacles {

    private static final Failure BEING_MADE =
            conflict("A version of this dataset is being made; wait until its job has ended.");
    private static final Failure BEING_LOOKED_AT = conflict("Another job is looking at these rows already.");
    private static final Failure HELD_ELSEWHERE =
            conflict("The same file was uploaded again meanwhile; see that dataset instead.");

    private Obstacles() {}

    /** To a job that ended and is to start over. */
    static Optional<Failure> toRetry(Handle handle, Job job) {
        return job.type() == JobType.ETL
                ? DatasetRows.find(handle, job.datasetId()).flatMap(dataset -> toLoading(handle, dataset))
                : JobRows.underWay(handle, job.datasetId(), job.type(), job.loadId())
                        .map(other -> BEING_LOOKED_AT);
    }

    /** To a job that makes a version of a dataset. */
    static Optional<Failure> toLoading(Handle handle, Dataset dataset) {
        return toShowing(handle, dataset.id())
                .or(dataset::unreadable)
                .or(() -> DatasetRows.held(handle, dataset).map(other -> HELD_ELSEWHERE));
    }

    /** To showing another version of a dataset: a load that is under way would cross it. */
    static Optional<Failure> toShowing(Handle handle, UUID datasetId) {
        return JobRows.underWay(handle, datasetId, JobType.ETL, null).map(other -> BEING_MADE);
    }

    /** For changes by which a department could come to hold an upload twice: the index sees what no lock of ours does. */
    static <T> Outcome<T> whereHeldOnce(Supplier<Outcome<T>> change) {
        try {
            return change.get();
        } catch (AetherException e) {
            if (SqlFailures.violates(e, DatasetChanges.HELD_ONCE)) {
                return Outcome.refused(HELD_ELSEWHERE);
            }
            throw e;
        }
    }

    private static Failure conflict(String message) {
        return Failure.of(FailureCode.CONFLICT, message);
    }
}
