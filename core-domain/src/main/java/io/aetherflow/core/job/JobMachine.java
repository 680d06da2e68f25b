package io.aetherflow.core.job;

import static io.aetherflow.core.failure.FailureCode.CONFLICT;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which a job changes, as pure functions: a job and a moment in, the changed job or a refusal out. Stores
 * apply them inside their own transactions, with their own clock.
 */
public final class JobMachine {

    private final RetryPolicy policy;
    private final DoubleSupplier jitter;

    /** @param jitter draws from [0, 1) */
    public JobMachine(RetryPolicy policy, DoubleSupplier jitter) {
        this.policy = policy;
        this.jitter = jitter;
    }

    public RetryPolicy policy() {
        return policy;
    }

    /** Whether a worker may take the job now, fresh or over from a dead one. */
    public boolean claimable(Job job, Instant now) {
        JobRun run = job.run();
        return switch (run.state()) {
            case QUEUED -> true;
            case RETRY_WAIT -> passed(run.nextAttemptAt(), now);
            case RUNNING -> passed(run.leaseUntil(), now);
            case SUCCEEDED, DEAD, CANCELLED -> false;
        };
    }

    /**
     * Gives the job to a worker under a new fence. A takeover counts a crash; at the policy's most, the job comes out DEAD;
     * one whose cancellation was asked for before its worker died comes out CANCELLED.
     */
    public Outcome<Job> claim(Job job, String worker, Instant now) {
        if (!claimable(job, now)) {
            return refuse(job, "can't be claimed now");
        }
        JobRun run = job.run();
        if (run.cancelRequestedAt() != null) {
            return Outcome.done(cancelled(job, now));
        }
        boolean takeover = job.state() == JobState.RUNNING;
        int crashes = run.crashes() + (takeover ? 1 : 0);
        if (takeover && crashes >= policy.maxCrashes()) {
            return Outcome.done(ended(job, JobState.DEAD, run.attempts(), crashes, crashed(crashes), null, now));
        }
        return Outcome.done(job.with(
                new JobRun(
                        JobState.RUNNING,
                        run.attempts(),
                        run.maxAttempts(),
                        run.cycle(),
                        run.fence() + 1,
                        crashes,
                        worker,
                        now.plus(policy.lease()),
                        null,
                        null,
                        "started",
                        0,
                        run.failure(),
                        run.traceback(),
                        run.startedAt() == null ? now : run.startedAt(),
                        null,
                        null),
                now));
    }

    /** Whether a claim with this fence still holds the job. */
    public boolean holds(Job job, long fence) {
        return job.state() == JobState.RUNNING && job.run().fence() == fence;
    }

    /** The job with its lease extended. */
    public Job beat(Job job, String stage, int progress, Instant now) {
        JobRun run = job.run();
        return job.with(
                new JobRun(
                        run.state(),
                        run.attempts(),
                        run.maxAttempts(),
                        run.cycle(),
                        run.fence(),
                        run.crashes(),
                        run.worker(),
                        now.plus(policy.lease()),
                        null,
                        run.cancelRequestedAt(),
                        stage,
                        progress,
                        run.failure(),
                        run.traceback(),
                        run.startedAt(),
                        null,
                        null),
                now);
    }

    public Outcome<Job> succeed(Job job, long fence, Instant now) {
        if (!holds(job, fence)) {
            return lost(job);
        }
        JobRun run = job.run();
        if (run.cancelRequestedAt() != null) {
            return refuse(job, "was cancelled before it could finish");
        }
        return Outcome.done(ended(job, JobState.SUCCEEDED, run.attempts(), run.crashes(), null, null, now));
    }

    /** Ends an attempt: to RETRY_WAIT while attempts are left, else to DEAD. Only transient faults wait. */
    public Outcome<Job> fail(Job job, long fence, Failure failure, @Nullable String traceback, Instant now) {
        if (!holds(job, fence)) {
            return lost(job);
        }
        JobRun run = job.run();
        int attempts = run.attempts() + 1;
        if (attempts >= run.maxAttempts()) {
            return Outcome.done(ended(job, JobState.DEAD, attempts, run.crashes(), failure, traceback, now));
        }
        Instant next = failure.code().transientFault() ? now.plus(delay(attempts)) : now;
        return Outcome.done(job.with(
                new JobRun(
                        JobState.RETRY_WAIT,
                        attempts,
                        run.maxAttempts(),
                        run.cycle(),
                        run.fence(),
                        run.crashes(),
                        null,
                        null,
                        next,
                        run.cancelRequestedAt(),
                        run.stage(),
                        run.progress(),
                        failure,
                        traceback,
                        run.startedAt(),
                        null,
                        null),
                now));
    }

    /** Back to QUEUED, no attempt spent. */
    public Outcome<Job> release(Job job, long fence, Instant now) {
        return holds(job, fence)
                ? Outcome.done(queued(job, job.run().attempts(), job.run().cycle(), now))
                : lost(job);
    }

    /** The owner of a claim acknowledges that its job is not wanted. */
    public Outcome<Job> cancelled(Job job, long fence, Instant now) {
        return holds(job, fence) ? Outcome.done(cancelled(job, now)) : lost(job);
    }

    /** Someone wants the job cancelled: at once where nobody works on it, else marked for its worker. */
    public Outcome<Job> cancel(Job job, Instant now) {
        return switch (job.state()) {
            case QUEUED, RETRY_WAIT -> Outcome.done(cancelled(job, now));
            case RUNNING -> Outcome.done(passed(job.run().leaseUntil(), now) ? cancelled(job, now) : marked(job, now));
            case SUCCEEDED, DEAD, CANCELLED -> refuse(job, "has ended and can't be cancelled");
        };
    }

    /** A dead or cancelled job starts over, in a new cycle. */
    public Outcome<Job> retry(Job job, Instant now) {
        return switch (job.state()) {
            case DEAD, CANCELLED -> Outcome.done(queued(job, 0, job.run().cycle() + 1, now));
            case RETRY_WAIT -> refuse(job, "is waiting for its next attempt already");
            case QUEUED, RUNNING -> refuse(job, "has not ended yet");
            case SUCCEEDED -> refuse(job, "succeeded and can't be retried");
        };
    }

    private Job queued(Job job, int attempts, int cycle, Instant now) {
        JobRun run = job.run();
        boolean sameCycle = cycle == run.cycle();
        return job.with(
                new JobRun(
                        JobState.QUEUED,
                        attempts,
                        run.maxAttempts(),
                        cycle,
                        run.fence(),
                        sameCycle ? run.crashes() : 0,
                        null,
                        null,
                        null,
                        sameCycle ? run.cancelRequestedAt() : null,
                        "queued",
                        0,
                        sameCycle ? run.failure() : null,
                        sameCycle ? run.traceback() : null,
                        sameCycle ? run.startedAt() : null,
                        null,
                        null),
                now);
    }

    private Job cancelled(Job job, Instant now) {
        JobRun run = job.run();
        Failure reason = Failure.of(FailureCode.CANCELLED, "The job was cancelled.", "Retry it to start over.");
        return ended(job, JobState.CANCELLED, run.attempts(), run.crashes(), reason, null, now);
    }

    private static Job marked(Job job, Instant now) {
        JobRun run = job.run();
        return job.with(
                new JobRun(
                        run.state(),
                        run.attempts(),
                        run.maxAttempts(),
                        run.cycle(),
                        run.fence(),
                        run.crashes(),
                        run.worker(),
                        run.leaseUntil(),
                        run.nextAttemptAt(),
                        run.cancelRequestedAt() == null ? now : run.cancelRequestedAt(),
                        run.stage(),
                        run.progress(),
                        run.failure(),
                        run.traceback(),
                        run.startedAt(),
                        run.completedAt(),
                        run.deadLetteredAt()),
                now);
    }

    private static Job ended(
            Job job,
            JobState state,
            int attempts,
            int crashes,
            @Nullable Failure failure,
            @Nullable String traceback,
            Instant now) {
        JobRun run = job.run();
        boolean well = state == JobState.SUCCEEDED;
        return job.with(
                new JobRun(
                        state,
                        attempts,
                        run.maxAttempts(),
                        run.cycle(),
                        run.fence(),
                        crashes,
                        run.worker(),
                        null,
                        null,
                        run.cancelRequestedAt(),
                        well ? "done" : run.stage(),
                        well ? 100 : run.progress(),
                        failure,
                        traceback,
                        run.startedAt(),
                        now,
                        state == JobState.DEAD ? now : null),
                now);
    }

    private Duration delay(int attempt) {
        long ceiling =
                Math.min(policy.maxDelay().toMillis(), policy.baseDelay().toMillis() << Math.min(attempt - 1, 20));
        return Duration.ofMillis((long) (ceiling * jitter.getAsDouble()));
    }

    private static Failure crashed(int crashes) {
        return Failure.of(
                FailureCode.WORKER_CRASHED,
                "The worker died " + crashes + " times while it worked on this file, so the platform stopped trying.",
                "Ask an operator to look at the worker's log; retry the job once the cause is mended.");
    }

    private static boolean passed(@Nullable Instant moment, Instant now) {
        return moment != null && !moment.isAfter(now);
    }

    private static Outcome<Job> lost(Job job) {
        return refuse(job, "is no longer held by this claim");
    }

    private static Outcome<Job> refuse(Job job, String why) {
        return Outcome.refused(
                CONFLICT,
                "Job " + job.id() + " " + why + " (it is " + job.state().status() + ").");
    }
}
