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
import org.jdbi.v3.core.statement.Query;

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
        if (job.type() == JobType.ETL) {
            return DatasetRows.find(handle, job.datasetId()).flatMap(dataset -> toLoading(handle, dataset));
        }
        return exists(handle.createQuery("select true from jobs where dataset_id = :dataset and load_id = :load"
                                + " and job_type = 'ml_inference' and " + JobRows.UNDER_WAY)
                        .bind("dataset", job.datasetId())
                        .bind("load", job.loadId()))
                ? Optional.of(BEING_LOOKED_AT)
                : Optional.empty();
    }

    /** To a job that makes a version of a dataset. */
    static Optional<Failure> toLoading(Handle handle, Dataset dataset) {
        return toOthers(handle, dataset.id())
                .or(() -> DatasetRows.held(handle, dataset).map(held -> HELD_ELSEWHERE));
    }

    /** To whatever a load that is under way would cross. */
    static Optional<Failure> toOthers(Handle handle, UUID datasetId) {
        return exists(handle.createQuery("select true from jobs where dataset_id = :dataset and job_type = 'etl' and "
                                + JobRows.UNDER_WAY)
                        .bind("dataset", datasetId))
                ? Optional.of(BEING_MADE)
                : Optional.empty();
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

    private static boolean exists(Query query) {
        return query.mapTo(boolean.class).findFirst().isPresent();
    }

    private static Failure conflict(String message) {
        return Failure.of(FailureCode.CONFLICT, message);
    }
}
