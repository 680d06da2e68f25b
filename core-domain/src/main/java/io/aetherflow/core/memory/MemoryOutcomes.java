package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.core.job.JobRun;
import io.aetherflow.core.job.JobType;
import org.jspecify.annotations.Nullable;

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
            supersede(state.datasets.get(job.datasetId()));
            ledger.datasetLoaded(job, loaded.report());
            ledger.opened(inference(job, loaded.report()));
        } else if (outcome instanceof JobOutcome.Inferred inferred) {
            state.insights.put(job.datasetId(), inferred.insights());
        }
    }

    private void supersede(@Nullable Dataset dataset) {
        if (dataset != null && dataset.report() != null) {
            StoredLoad previous = state.loads.get(dataset.report().loadId());
            if (previous != null) {
                previous.supersededAt = state.now();
            }
        }
    }

    private Job inference(Job etl, LoadReport report) {
        return new Job(
                state.ids.next(),
                etl.datasetId(),
                etl.department(),
                JobType.ML_INFERENCE,
                report.loadId(),
                "etl_worker",
                JobRun.queued(),
                state.now(),
                state.now());
    }
}
