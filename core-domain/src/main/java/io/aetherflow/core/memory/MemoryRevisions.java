package io.aetherflow.core.memory;

import static io.aetherflow.core.failure.FailureCode.CONFLICT;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.VersionState;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobRun;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Revision;
import io.aetherflow.core.job.Submission;
import java.util.Optional;
import java.util.UUID;

/** Further versions of datasets, and the way back to earlier ones. */
final class MemoryRevisions {

    static final String BEING_MADE = "A version of this dataset is being made; wait until its job has ended.";

    private final MemoryState state;
    private final JobLedger ledger;

    MemoryRevisions(MemoryState state, JobLedger ledger) {
        this.state = state;
        this.ledger = ledger;
    }

    /** A version's ETL job, not stored yet. */
    Job job(UUID id, Dataset dataset, DatasetVersion version) {
        return new Job(
                id,
                dataset.id(),
                dataset.department(),
                JobType.ETL,
                version.number(),
                null,
                version.requestedBy().toString(),
                JobRun.queued(),
                state.now(),
                state.now());
    }

    Outcome<Submission> revise(Dataset dataset, Revision revision) {
        if (state.isBeingMade(dataset.id())) {
            return Outcome.refused(CONFLICT, BEING_MADE);
        }
        Optional<Failure> gone = dataset.unreadable();
        if (gone.isPresent()) {
            return Outcome.refused(gone.get());
        }
        DatasetVersion version = new DatasetVersion(
                dataset.id(),
                state.versionsOf(dataset.id()).lastKey() + 1,
                revision.kind(),
                VersionState.PENDING,
                revision.parts(),
                revision.requestedBy(),
                null,
                null,
                state.now());
        state.versionsOf(dataset.id()).put(version.number(), version);
        Job job = ledger.opened(job(revision.jobId(), dataset, version));
        ledger.datasetQueued(job);
        return Outcome.done(new Submission(state.datasets.getOrDefault(dataset.id(), dataset), job, false));
    }

    Outcome<Job> restore(Dataset dataset, int number, UUID by) {
        if (state.isBeingMade(dataset.id())) {
            return Outcome.refused(CONFLICT, BEING_MADE);
        }
        return Outcome.found(
                        Optional.ofNullable(state.versionsOf(dataset.id()).get(number)),
                        "The dataset has no version " + number + ".")
                .flatMap(version -> restore(dataset, version, by));
    }

    private Outcome<Job> restore(Dataset dataset, DatasetVersion version, UUID by) {
        LoadReport report = version.report();
        if (version.state() != VersionState.LOADED || report == null) {
            return Outcome.refused(CONFLICT, "Version " + version.number() + " has no rows that could be restored.");
        }
        if (version.number() == dataset.version()) {
            return Outcome.refused(CONFLICT, "Version " + version.number() + " is the current one.");
        }
        ledger.datasetShows(dataset.id(), version.number(), report);
        return Outcome.done(ledger.opened(
                ledger.inference(dataset.id(), dataset.department(), version.number(), report, by.toString())));
    }
}
