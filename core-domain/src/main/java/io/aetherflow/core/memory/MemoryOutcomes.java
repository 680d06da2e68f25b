package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.VersionState;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobOutcome;

/** Stores what a job that succeeds leaves behind. */
final class MemoryOutcomes {

    private final MemoryState state;
    private final JobLedger ledger;

    MemoryOutcomes(MemoryState state, JobLedger ledger) {
        this.state = state;
        this.ledger = ledger;
    }

    /** Throws where the store does not hold what the worker says, before anything is changed. */
    void check(JobOutcome outcome) {
        if (outcome instanceof JobOutcome.Loaded loaded) {
            LoadReport report = loaded.report();
            StoredLoad load = state.loads.get(report.loadId());
            if (load == null || !load.finished || load.rows.size() != report.accepted()) {
                throw new AetherException(
                        FailureCode.INTERNAL_ERROR,
                        "Load " + report.loadId() + " does not hold the " + report.accepted() + " rows reported.");
            }
        }
    }

    void keep(Job job, JobOutcome outcome) {
        if (outcome instanceof JobOutcome.Loaded loaded) {
            ledger.datasetLoaded(job, loaded.report());
            if (loaded.profile() != null) {
                state.profiles.put(loaded.report().loadId(), loaded.profile());
            }
            dropOldVersions(job);
            ledger.opened(
                    ledger.inference(job.datasetId(), job.department(), job.version(), loaded.report(), "etl_worker"));
        } else if (outcome instanceof JobOutcome.Inferred inferred && isShown(job)) {
            state.insights.put(job.datasetId(), inferred.insights());
        }
    }

    /** Whether the dataset still shows the load that was looked at. */
    private boolean isShown(Job inference) {
        Dataset dataset = state.datasets.get(inference.datasetId());
        return dataset != null
                && dataset.report() != null
                && dataset.report().loadId().equals(inference.loadId());
    }

    private void dropOldVersions(Job job) {
        state.versionsOf(job.datasetId())
                .headMap(job.version() - DatasetVersion.KEPT, true)
                .replaceAll((number, version) -> dropped(version));
    }

    private DatasetVersion dropped(DatasetVersion version) {
        LoadReport report = version.report();
        StoredLoad load = report == null ? null : state.loads.get(report.loadId());
        if (report == null || load == null || version.state() != VersionState.LOADED) {
            return version;
        }
        load.supersededAt = state.now();
        return version.with(VersionState.DROPPED, report, null);
    }
}
