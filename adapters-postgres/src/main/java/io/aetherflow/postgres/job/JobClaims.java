package io.aetherflow.postgres.job;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobMachine;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Pulse;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Transactions;
import io.aetherflow.postgres.dataset.DatasetChanges;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** How workers come by jobs and keep them. */
final class JobClaims {

    /** Claims what may be claimed, in one statement, by the server's clock. What it leaves is the job machine's matter. */
    private static final String CLAIM = """
            update jobs
               set state = 'RUNNING', fence = jobs.fence + 1, worker = :worker,
                   crashes = jobs.crashes + case jobs.state when 'RUNNING' then 1 else 0 end,
                   lease_until = clock_timestamp() + :lease * interval '1 millisecond', next_attempt_at = null,
                   stage = 'started', progress = 0, started_at = coalesce(jobs.started_at, clock_timestamp()),
                   visible_until = null, updated_at = clock_timestamp()
              from jobs old
             where jobs.id = :id and old.id = jobs.id and jobs.cancel_requested_at is null
               and (jobs.state = 'QUEUED'
                    or (jobs.state = 'RETRY_WAIT' and jobs.next_attempt_at <= clock_timestamp())
                    or (jobs.state = 'RUNNING' and jobs.lease_until < clock_timestamp()
                        and jobs.crashes + 1 < :maxCrashes))
            returning jobs.*, old.state as old_state, old.worker as old_worker""";

    private static final String BEAT = """
            update jobs
               set lease_until = clock_timestamp() + :lease * interval '1 millisecond',
                   stage = :stage, progress = :progress, updated_at = clock_timestamp()
             where id = :id and fence = :fence and state = 'RUNNING'
            returning cancel_requested_at is not null""";

    private record Taken(Job job, JobState from, Optional<String> lastWorker) {}

    private final Transactions transactions;
    private final JobMachine machine;

    JobClaims(Transactions transactions, JobMachine machine) {
        this.transactions = transactions;
        this.machine = machine;
    }

    Outcome<Claim> claim(UUID id, String worker) {
        return transactions.write(Scope.all(), handle -> {
            if (!JobRows.lockDataset(handle, Scope.all(), id)) {
                return Outcome.refused(FailureCode.NOT_FOUND, "There is no job " + id + ".");
            }
            Optional<Taken> taken = take(handle, id, worker);
            return taken.isPresent() ? begun(handle, taken.get(), worker) : settle(handle, id, worker);
        });
    }

    private Optional<Taken> take(Handle handle, UUID id, String worker) {
        return handle.createQuery(CLAIM)
                .bind("id", id)
                .bind("worker", Columns.storable(worker))
                .bind("lease", machine.policy().lease().toMillis())
                .bind("maxCrashes", machine.policy().maxCrashes())
                .map((row, context) -> new Taken(
                        JobRows.read(row, context),
                        JobState.valueOf(row.getString("old_state")),
                        Optional.ofNullable(row.getString("old_worker"))))
                .findOne();
    }

    private static Outcome<Claim> begun(Handle handle, Taken taken, String worker) {
        Job job = taken.job();
        String reason = taken.from() == JobState.RUNNING
                ? "The lease of " + taken.lastWorker().orElse("a worker") + " ran out."
                : null;
        JobHistory.taken(handle, job, taken.from(), reason);
        if (job.type() == JobType.ETL) {
            DatasetChanges.processing(handle, job.datasetId());
        }
        return Outcome.done(new Claim(job, worker, job.run().fence()));
    }

    /** A job that no worker may have any more (crashed too often, cancelled while its worker died), or not now. */
    private Outcome<Claim> settle(Handle handle, UUID id, String worker) {
        Optional<JobRows.Locked> locked = JobRows.lock(handle, Scope.all(), id);
        if (locked.isEmpty()) {
            return Outcome.refused(FailureCode.NOT_FOUND, "There is no job " + id + ".");
        }
        Job before = locked.get().job();
        return machine.claim(before, worker, locked.get().now()).flatMap(after -> {
            if (after.state() == JobState.RUNNING) {
                return Outcome.refused(FailureCode.CONFLICT, "Job " + id + " became free this moment; claim it again.");
            }
            Failure end = JobEnds.end(handle, before, after);
            return Outcome.refused(FailureCode.CONFLICT, end.message());
        });
    }

    Pulse beat(Claim claim, String stage, int progress) {
        return transactions.write(
                claim.scope(),
                handle -> handle.createQuery(BEAT)
                        .bind("id", claim.jobId())
                        .bind("fence", claim.fence())
                        .bind("lease", machine.policy().lease().toMillis())
                        .bind("stage", Columns.storable(stage))
                        .bind("progress", Math.max(0, Math.min(100, progress)))
                        .mapTo(boolean.class)
                        .findOne()
                        .map(cancelled -> cancelled ? Pulse.CANCEL_REQUESTED : Pulse.ALIVE)
                        .orElse(Pulse.LOST));
    }
}
