package io.aetherflow.postgres.job;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.UuidV7;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobMachine;
import io.aetherflow.core.job.JobRun;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import java.time.Clock;
import org.jdbi.v3.core.Handle;

/** Inferences over loads: one at a time over each. */
final class InferenceJobs {

    private static final String WORKER = "etl_worker";

    private final UuidV7 ids = new UuidV7(Clock.systemUTC());
    private final JobMachine machine;

    InferenceJobs(JobMachine machine) {
        this.machine = machine;
    }

    /** Over what an ETL job loaded; not stored yet. */
    Job after(Job etl, LoadReport report) {
        return new Job(
                ids.next(),
                etl.datasetId(),
                etl.department(),
                JobType.ML_INFERENCE,
                etl.version(),
                report.loadId(),
                WORKER,
                JobRun.queued(),
                etl.updatedAt(),
                etl.updatedAt());
    }

    /** Over what a dataset shows again; not stored yet. */
    Job over(Dataset dataset, int version, LoadReport report, String requestedBy) {
        return new Job(
                ids.next(),
                dataset.id(),
                dataset.department(),
                JobType.ML_INFERENCE,
                version,
                report.loadId(),
                requestedBy,
                JobRun.queued(),
                dataset.updatedAt(),
                dataset.updatedAt());
    }

    /**
     * Queues it. One that is under way over the same load ends here, whatever its worker does: it may have looked at another
     * version, which the dataset showed when it began.
     */
    Job open(Handle handle, Job inference) {
        JobRows.underWay(handle, inference.datasetId(), inference.type(), inference.loadId())
                .flatMap(id -> JobRows.lock(handle, Scope.of(inference.department()), id))
                .ifPresent(locked -> cancelled(locked).map(ended -> {
                    JobRows.move(handle, locked.job(), ended, "These rows are looked at anew.");
                    return ended;
                }));
        return JobRows.insert(handle, inference).orElseThrow();
    }

    private Outcome<Job> cancelled(JobRows.Locked locked) {
        Job job = locked.job();
        return job.state() == JobState.RUNNING
                ? machine.cancelled(job, job.run().fence(), locked.now())
                : machine.cancel(job, locked.now());
    }
}
