package io.aetherflow.postgres.job;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.VersionState;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobRun;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Revision;
import io.aetherflow.core.job.Submission;
import io.aetherflow.postgres.Transactions;
import io.aetherflow.postgres.dataset.DatasetChanges;
import io.aetherflow.postgres.dataset.DatasetRows;
import io.aetherflow.postgres.dataset.VersionRows;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/** Further versions of datasets, and the way back to earlier ones. All of it happens under the lock of the dataset. */
final class JobRevisions {

    private final Transactions transactions;
    private final InferenceJobs inferences;

    JobRevisions(Transactions transactions, InferenceJobs inferences) {
        this.transactions = transactions;
        this.inferences = inferences;
    }

    Outcome<Submission> revise(Scope scope, Revision revision) {
        return Obstacles.whereHeldOnce(() -> locked(
                scope,
                revision.datasetId(),
                (handle, dataset) -> Obstacles.toLoading(handle, dataset)
                        .<Outcome<Submission>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.done(revised(handle, dataset, revision)))));
    }

    private static Submission revised(Handle handle, Dataset dataset, Revision revision) {
        int number = VersionRows.insert(handle, dataset.department(), revision);
        Job job = new Job(
                revision.jobId(),
                dataset.id(),
                dataset.department(),
                JobType.ETL,
                number,
                null,
                revision.requestedBy().toString(),
                JobRun.queued(),
                dataset.updatedAt(),
                dataset.updatedAt());
        Job stored = JobRows.insert(handle, job).orElseThrow();
        JobAnnouncements.ingested(handle, dataset, stored);
        DatasetChanges.uploadedAgain(handle, dataset.id());
        return new Submission(DatasetRows.find(handle, dataset.id()).orElseThrow(), stored, false);
    }

    Outcome<Job> restore(Scope scope, UUID datasetId, int number, UUID by) {
        return locked(
                scope,
                datasetId,
                (handle, dataset) -> Obstacles.toShowing(handle, dataset.id())
                        .<Outcome<DatasetVersion>>map(Outcome::refused)
                        .orElseGet(() -> version(handle, dataset, number))
                        .flatMap(version -> restored(handle, dataset, version, by)));
    }

    private static Outcome<DatasetVersion> version(Handle handle, Dataset dataset, int number) {
        return Outcome.found(
                VersionRows.find(handle, dataset.id(), number), "The dataset has no version " + number + ".");
    }

    private Outcome<Job> restored(Handle handle, Dataset dataset, DatasetVersion version, UUID by) {
        LoadReport report = version.report();
        if (version.state() != VersionState.LOADED || report == null) {
            return Outcome.refused(
                    FailureCode.CONFLICT, "Version " + version.number() + " has no rows that could be restored.");
        }
        if (version.number() == dataset.version()) {
            return Outcome.refused(FailureCode.CONFLICT, "Version " + version.number() + " is the current one.");
        }
        DatasetChanges.show(handle, dataset.id(), version.number(), report);
        Job inference = inferences.over(dataset, version.number(), report, by.toString());
        return Outcome.done(inferences.open(handle, inference));
    }

    private <T> Outcome<T> locked(Scope scope, UUID datasetId, BiFunction<Handle, Dataset, Outcome<T>> change) {
        return transactions.write(
                scope,
                handle -> Outcome.found(DatasetRows.lock(handle, scope, datasetId), "There is no such dataset.")
                        .flatMap(dataset -> change.apply(handle, dataset)));
    }
}
