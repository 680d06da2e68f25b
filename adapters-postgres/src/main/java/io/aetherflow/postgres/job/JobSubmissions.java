package io.aetherflow.postgres.job;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.VersionKind;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.Revision;
import io.aetherflow.core.job.Submission;
import io.aetherflow.postgres.Transactions;
import io.aetherflow.postgres.dataset.DatasetRows;
import io.aetherflow.postgres.dataset.VersionRows;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Uploads: each is stored once by a department. */
final class JobSubmissions {

    private static final int TRIES = 5;

    private final Transactions transactions;

    JobSubmissions(Transactions transactions) {
        this.transactions = transactions;
    }

    Submission submit(Dataset dataset, Job etl) {
        Scope scope = Scope.of(dataset.department());
        for (int i = 0; i < TRIES; i++) {
            Optional<Submission> submission = transactions.write(scope, handle -> submit(handle, dataset, etl));
            if (submission.isPresent()) {
                return submission.get();
            }
        }
        throw new AetherException(FailureCode.TRANSIENT_IO, "The same file comes and fails all the time; try again.");
    }

    /** Empty where the dataset that holds the upload went away between two statements. */
    private static Optional<Submission> submit(Handle handle, Dataset dataset, Job etl) {
        Optional<Submission> held = held(handle, dataset);
        if (held.isPresent()) {
            return held;
        }
        Optional<Dataset> stored = DatasetRows.insert(handle, dataset);
        return stored.isPresent() ? stored.map(fresh -> begun(handle, fresh, etl)) : held(handle, dataset);
    }

    private static Submission begun(Handle handle, Dataset dataset, Job etl) {
        Revision first = new Revision(
                etl.id(),
                dataset.id(),
                VersionKind.UPLOAD,
                List.of(dataset.upload()),
                dataset.upload().uploaderId());
        VersionRows.insert(handle, dataset.department(), first);
        Job stored = JobRows.insert(handle, etl).orElseThrow();
        JobAnnouncements.ingested(handle, dataset, stored);
        return new Submission(dataset, stored, false);
    }

    private static Optional<Submission> held(Handle handle, Dataset dataset) {
        return DatasetRows.held(handle, dataset)
                .flatMap(held -> etlOf(handle, held.id()).map(job -> new Submission(held, job, true)));
    }

    private static Optional<Job> etlOf(Handle handle, UUID datasetId) {
        return handle.createQuery("""
                        select * from jobs where dataset_id = :id and job_type = 'etl'
                         order by created_at desc, id desc limit 1""").bind("id", datasetId).map(JobRows::read).findOne();
    }
}
