package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobEvent;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what a job's change of state brings with it: its event, its message, its dataset's status. */
final class JobLedger {

    private final MemoryState state;

    JobLedger(MemoryState state) {
        this.state = state;
    }

    /** A job that was not there before. */
    Job opened(Job job) {
        return entered(null, job, null);
    }

    /** A job that changed its state. */
    Job changed(Job before, Job after, @Nullable String reason) {
        return entered(before.state(), after, reason);
    }

    /** A job that changed without changing its state. */
    Job kept(Job job) {
        state.jobs.put(job.id(), job);
        return job;
    }

    private Job entered(@Nullable JobState from, Job job, @Nullable String reason) {
        List<JobEvent> events = state.events.computeIfAbsent(job.id(), id -> new ArrayList<>());
        events.add(new JobEvent(
                events.size() + 1,
                from,
                job.state(),
                job.run().fence(),
                job.run().worker(),
                reason,
                state.now()));
        if (job.state() == JobState.QUEUED || job.state() == JobState.RETRY_WAIT) {
            state.bells.put(job.id(), Bell.ringing());
            state.notifyAll();
        }
        return kept(job);
    }

    void datasetQueued(Job job) {
        datasetOf(job, DatasetStatus.UPLOADED, null);
    }

    /** A dataset that an earlier attempt failed stays so until a later one mends it. */
    void datasetStarted(Job job) {
        Dataset dataset = state.datasets.get(job.datasetId());
        if (dataset != null && dataset.status() == DatasetStatus.UPLOADED) {
            datasetOf(job, DatasetStatus.PROCESSING, null);
        }
    }

    void datasetFailed(Job job) {
        datasetOf(job, DatasetStatus.FAILED, job.run().failure());
    }

    /** Only the job that loads a dataset decides on its status. */
    private void datasetOf(Job job, DatasetStatus status, @Nullable Failure failure) {
        if (job.type() == JobType.ETL) {
            state.datasets.computeIfPresent(
                    job.datasetId(), (id, dataset) -> with(dataset, status, dataset.report(), failure));
        }
    }

    void datasetLoaded(Job job, LoadReport report) {
        state.datasets.computeIfPresent(
                job.datasetId(), (id, dataset) -> with(dataset, DatasetStatus.COMPLETED, report, null));
    }

    private Dataset with(
            Dataset dataset, DatasetStatus status, @Nullable LoadReport report, @Nullable Failure failure) {
        return new Dataset(
                dataset.id(),
                dataset.department(),
                dataset.upload(),
                status,
                report,
                failure,
                dataset.version(),
                dataset.createdAt(),
                state.now());
    }
}
