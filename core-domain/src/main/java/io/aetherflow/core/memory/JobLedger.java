package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.VersionState;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.job.Announcements;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobChange;
import io.aetherflow.core.job.JobEvent;
import io.aetherflow.core.job.JobRun;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
        Job before = state.jobs.put(job.id(), job);
        if (before == null || shows(before.run(), job.run())) {
            JobChange change = JobChange.of(job);
            state.feeds.forEach(feed -> feed.changed(change));
        }
        return job;
    }

    /** Whether it is more than a sign of life: what the database's trigger compares too. */
    private static boolean shows(JobRun before, JobRun after) {
        return before.state() != after.state()
                || before.progress() != after.progress()
                || before.fence() != after.fence()
                || before.cycle() != after.cycle()
                || before.attempts() != after.attempts()
                || before.faults() != after.faults()
                || !before.stage().equals(after.stage())
                || !Objects.equals(before.cancelRequestedAt(), after.cancelRequestedAt());
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
        announce(from, job);
        if (job.state() == JobState.QUEUED || job.state() == JobState.RETRY_WAIT) {
            state.bells.put(job.id(), Bell.ringing());
            state.notifyAll();
        }
        return kept(job);
    }

    private void announce(@Nullable JobState from, Job job) {
        if (job.state() == JobState.SUCCEEDED) {
            MemoryOutbox.put(state, Announcements.completed(job));
        } else if (job.state() == JobState.DEAD) {
            MemoryOutbox.put(state, Announcements.died(job));
        } else if (from == JobState.DEAD) {
            MemoryOutbox.put(state, Announcements.redriven(job));
        } else if (from == null && job.type() == JobType.ETL) {
            Dataset dataset = state.datasets.get(job.datasetId());
            if (dataset != null) {
                MemoryOutbox.put(state, Announcements.ingested(dataset, job));
            }
        }
    }

    void datasetQueued(Job job) {
        version(job, VersionState.PENDING, null, null);
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
        version(job, VersionState.FAILED, null, job.run().failure());
        datasetOf(job, DatasetStatus.FAILED, job.run().failure());
    }

    /** Only the job that loads a dataset decides on its status, and only while it has no rows. */
    private void datasetOf(Job job, DatasetStatus status, @Nullable Failure failure) {
        Dataset dataset = state.datasets.get(job.datasetId());
        if (job.type() == JobType.ETL && dataset != null && dataset.report() == null) {
            state.datasets.put(dataset.id(), with(dataset, dataset.version(), status, null, failure));
        }
    }

    void datasetLoaded(Job job, LoadReport report) {
        version(job, VersionState.LOADED, report, null);
        datasetShows(job.datasetId(), job.version(), report);
    }

    void datasetShows(UUID datasetId, int version, LoadReport report) {
        state.datasets.computeIfPresent(
                datasetId, (id, dataset) -> with(dataset, version, DatasetStatus.COMPLETED, report, null));
    }

    /** Over a load; not stored yet. */
    Job inference(UUID datasetId, DepartmentId department, int version, LoadReport report, String requestedBy) {
        return new Job(
                state.ids.next(),
                datasetId,
                department,
                JobType.ML_INFERENCE,
                version,
                report.loadId(),
                requestedBy,
                JobRun.queued(),
                state.now(),
                state.now());
    }

    private void version(Job job, VersionState next, @Nullable LoadReport report, @Nullable Failure failure) {
        if (job.type() == JobType.ETL) {
            state.versionsOf(job.datasetId())
                    .computeIfPresent(job.version(), (number, version) -> version.with(next, report, failure));
        }
    }

    private Dataset with(
            Dataset dataset,
            int version,
            DatasetStatus status,
            @Nullable LoadReport report,
            @Nullable Failure failure) {
        return new Dataset(
                dataset.id(),
                dataset.department(),
                dataset.upload(),
                status,
                report,
                failure,
                version,
                dataset.createdAt(),
                state.now(),
                dataset.rawDeletion());
    }
}
