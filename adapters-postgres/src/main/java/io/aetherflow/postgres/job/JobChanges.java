package io.aetherflow.postgres.job;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobMachine;
import io.aetherflow.core.job.JobType;
import io.aetherflow.postgres.Transactions;
import io.aetherflow.postgres.dataset.DatasetChanges;
import io.aetherflow.postgres.dataset.VersionChanges;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Changes of a locked job as the job machine tells them: failures and releases of workers, cancellations and retries. */
final class JobChanges {

    private final Transactions worker;
    private final Transactions request;
    private final JobMachine machine;

    /**
     * @param worker for those who hold claims
     * @param request for users
     */
    JobChanges(Transactions worker, Transactions request, JobMachine machine) {
        this.worker = worker;
        this.request = request;
        this.machine = machine;
    }

    JobMachine machine() {
        return machine;
    }

    Outcome<Job> fail(Claim claim, Failure failure, @Nullable String traceback) {
        return held(
                claim,
                (handle, locked) -> machine.fail(locked.job(), claim.fence(), failure, traceback, locked.now())
                        .map(after -> ended(handle, locked.job(), after)));
    }

    Outcome<Job> cancelled(Claim claim) {
        return held(
                claim,
                (handle, locked) -> machine.cancelled(locked.job(), claim.fence(), locked.now())
                        .map(after -> ended(handle, locked.job(), after)));
    }

    Outcome<Job> release(Claim claim) {
        return held(
                claim,
                (handle, locked) -> machine.release(locked.job(), claim.fence(), locked.now())
                        .map(after -> {
                            JobRows.move(handle, locked.job(), after, null);
                            return after;
                        }));
    }

    Outcome<Job> cancel(Scope scope, UUID id, UUID by) {
        return asked(
                scope,
                id,
                (handle, locked) -> machine.cancel(locked.job(), locked.now()).map(after -> {
                    handle.execute("update jobs set cancel_requested_by = ? where id = ?", by.toString(), id);
                    if (after.state() == locked.job().state()) {
                        JobRows.write(handle, after);
                        return after;
                    }
                    return ended(handle, locked.job(), after);
                }));
    }

    Outcome<Job> retry(Scope scope, UUID id, UUID by) {
        return Obstacles.whereHeldOnce(() -> asked(
                scope,
                id,
                (handle, locked) -> machine.retry(locked.job(), locked.now())
                        .flatMap(after -> Obstacles.toRetry(handle, after)
                                .<Outcome<Job>>map(Outcome::refused)
                                .orElseGet(() -> Outcome.done(restarted(handle, locked.job(), after, by))))));
    }

    private static Job restarted(Handle handle, Job before, Job after, UUID by) {
        JobRows.move(handle, before, after, "Retried by " + by + ".");
        if (after.type() == JobType.ETL) {
            VersionChanges.pending(handle, after);
            DatasetChanges.uploadedAgain(handle, after.datasetId());
        }
        return after;
    }

    private static Job ended(Handle handle, Job before, Job after) {
        JobEnds.end(handle, before, after);
        return after;
    }

    private Outcome<Job> held(Claim claim, Change change) {
        return worker.write(
                claim.scope(),
                handle -> JobRows.lock(handle, claim.scope(), claim.jobId())
                        .map(locked -> change.apply(handle, locked))
                        .orElseGet(() -> lost(claim)));
    }

    private Outcome<Job> asked(Scope scope, UUID id, Change change) {
        return request.write(
                scope,
                handle -> JobRows.lock(handle, scope, id)
                        .map(locked -> change.apply(handle, locked))
                        .orElseGet(() -> Outcome.refused(FailureCode.NOT_FOUND, "There is no job " + id + ".")));
    }

    /** The dataset is gone, and the job with it. */
    static Outcome<Job> lost(Claim claim) {
        return Outcome.refused(FailureCode.CONFLICT, "Job " + claim.jobId() + " is gone.");
    }

    private interface Change {

        Outcome<Job> apply(Handle handle, JobRows.Locked locked);
    }
}
