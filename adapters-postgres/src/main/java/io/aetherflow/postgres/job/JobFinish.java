package io.aetherflow.postgres.job;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobMachine;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.core.job.JobState;
import io.aetherflow.postgres.SqlFailures;
import io.aetherflow.postgres.Transactions;
import io.aetherflow.postgres.dataset.DatasetChanges;
import io.aetherflow.postgres.dataset.VersionChanges;
import io.aetherflow.postgres.insight.InsightRows;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The one transaction in which a job's work becomes real. */
final class JobFinish {

    private static final Failure HELD_ELSEWHERE = Failure.of(
            FailureCode.CONFLICT,
            "The same file was uploaded again after this one had failed, and the department holds it as that dataset.",
            "Use the other dataset, or delete it and retry this one.");

    private final Transactions loads;
    private final Transactions others;
    private final JobMachine machine;
    private final JobChanges changes;
    private final InferenceJobs inferences;

    /**
     * @param loads patient, as attaching a load may take a while
     * @param others on connections of their own, so that an inference does not wait behind loads
     */
    JobFinish(Transactions loads, Transactions others, JobChanges changes, InferenceJobs inferences) {
        this.loads = loads;
        this.others = others;
        this.machine = changes.machine();
        this.changes = changes;
        this.inferences = inferences;
    }

    Outcome<Job> succeed(Claim claim, JobOutcome outcome) {
        try {
            Transactions fit = outcome instanceof JobOutcome.Loaded ? loads : others;
            return fit.write(
                    claim.scope(),
                    handle -> JobRows.lock(handle, claim.scope(), claim.jobId())
                            .map(locked -> finish(handle, locked, claim, outcome))
                            .orElseGet(() -> JobChanges.lost(claim)));
        } catch (AetherException e) {
            if (SqlFailures.violates(e, DatasetChanges.HELD_ONCE)) {
                changes.fail(claim, HELD_ELSEWHERE, null);
                return Outcome.refused(HELD_ELSEWHERE);
            }
            return e.code().transientFault() ? afterLostReply(claim, e) : throwing(e);
        }
    }

    private Outcome<Job> finish(Handle handle, JobRows.Locked locked, Claim claim, JobOutcome outcome) {
        Job before = locked.job();
        Outcome<Job> success = machine.succeed(before, claim.fence(), locked.now());
        if (success instanceof Outcome.Done<Job> done) {
            keep(handle, done.value(), outcome);
            JobRows.move(handle, before, done.value(), null);
        } else if (before.run().cancelRequestedAt() != null) {
            machine.cancelled(before, claim.fence(), locked.now()).map(after -> JobEnds.end(handle, before, after));
        }
        return success;
    }

    private void keep(Handle handle, Job job, JobOutcome outcome) {
        if (outcome instanceof JobOutcome.Loaded loaded) {
            VersionChanges.loaded(handle, job, loaded);
            DatasetChanges.completed(handle, job.datasetId(), job.version(), loaded.report());
            VersionChanges.dropOld(handle, job);
            inferences.open(handle, inferences.after(job, loaded.report()));
        } else if (outcome instanceof JobOutcome.Inferred inferred && shown(handle, job)) {
            InsightRows.replace(handle, job, inferred);
        }
    }

    /** An inference that comes after another version took over says nothing of the rows that are shown now. */
    private static boolean shown(Handle handle, Job inference) {
        UUID load = inference.loadId();
        return load == null || DatasetChanges.shows(handle, inference.datasetId(), load);
    }

    /** The connection broke: perhaps before the commit, perhaps after it. The row knows. */
    private Outcome<Job> afterLostReply(Claim claim, AetherException lost) {
        Optional<Job> job = others.read(
                claim.scope(),
                handle -> handle.createQuery("select * from jobs where id = :id")
                        .bind("id", claim.jobId())
                        .map(JobRows::read)
                        .findOne());
        return job.filter(now -> now.state() == JobState.SUCCEEDED && now.run().fence() == claim.fence())
                .map(Outcome::done)
                .orElseGet(() -> throwing(lost));
    }

    private static <T> Outcome<T> throwing(AetherException e) {
        throw e;
    }
}
