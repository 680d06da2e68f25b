package io.aetherflow.core.job;

import static io.aetherflow.core.failure.FailureCode.CONFLICT;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
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
        if (job.run().cancelRequestedAt() != null) {
            return Outcome.done(cancelled(job, now));
        }
        RunDraft draft = new RunDraft(job.run());
        if (job.state() == JobState.RUNNING && ++draft.crashes >= policy.maxCrashes()) {
            draft.failure = crashed(draft.crashes);
            draft.traceback = null;
            return Outcome.done(ended(job, draft, JobState.DEAD, now));
        }
        draft.to(JobState.RUNNING);
        draft.fence++;
        draft.worker = worker;
        draft.leaseUntil = now.plus(policy.lease());
        draft.stage = "started";
        draft.progress = 0;
        draft.startedAt = draft.startedAt == null ? now : draft.startedAt;
        return Outcome.done(job.with(draft.run(), now));
    }

    /** Whether a claim with this fence still holds the job. */
    public boolean holds(Job job, long fence) {
        return job.state() == JobState.RUNNING && job.run().fence() == fence;
    }

    /** The job with its lease extended. */
    public Job beat(Job job, String stage, int progress, Instant now) {
        RunDraft draft = new RunDraft(job.run());
        draft.leaseUntil = now.plus(policy.lease());
        draft.stage = stage;
        draft.progress = progress;
        return job.with(draft.run(), now);
    }

    public Outcome<Job> succeed(Job job, long fence, Instant now) {
        if (!holds(job, fence)) {
            return lost(job);
        }
        if (job.run().cancelRequestedAt() != null) {
            return refuse(job, "was cancelled before it could finish");
        }
        RunDraft draft = new RunDraft(job.run());
        draft.stage = "done";
        draft.progress = 100;
        draft.failure = null;
        draft.traceback = null;
        return Outcome.done(ended(job, draft, JobState.SUCCEEDED, now));
    }

    /**
     * Ends a run: to RETRY_WAIT, or to DEAD where it was the last. What may pass by itself is the platform's fault: it costs
     * the job no attempt but a wait, longer each time. Whatever else costs an attempt and no wait.
     */
    public Outcome<Job> fail(Job job, long fence, Failure failure, @Nullable String traceback, Instant now) {
        if (!holds(job, fence)) {
            return lost(job);
        }
        RunDraft draft = new RunDraft(job.run());
        draft.failure = failure;
        draft.traceback = traceback;
        return Outcome.done(
                failure.code().transientFault() ? hindered(job, draft, failure, now) : spent(job, draft, now));
    }

    private Job hindered(Job job, RunDraft draft, Failure fault, Instant now) {
        if (++draft.faults < policy.maxFaults()) {
            return waiting(job, draft, now.plus(delay(draft.faults)), now);
        }
        draft.failure = givenUp(fault, draft.faults);
        return ended(job, draft, JobState.DEAD, now);
    }

    private static Job spent(Job job, RunDraft draft, Instant now) {
        return ++draft.attempts < draft.maxAttempts
                ? waiting(job, draft, now, now)
                : ended(job, draft, JobState.DEAD, now);
    }

    private static Job waiting(Job job, RunDraft draft, Instant until, Instant now) {
        draft.to(JobState.RETRY_WAIT);
        draft.worker = null;
        draft.nextAttemptAt = until;
        return job.with(draft.run(), now);
    }

    /** Back to QUEUED, no attempt spent. */
    public Outcome<Job> release(Job job, long fence, Instant now) {
        return holds(job, fence) ? Outcome.done(queued(job, new RunDraft(job.run()), now)) : lost(job);
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
            case DEAD, CANCELLED -> Outcome.done(anew(job, now));
            case RETRY_WAIT -> refuse(job, "is waiting for its next attempt already");
            case QUEUED, RUNNING -> refuse(job, "has not ended yet");
            case SUCCEEDED -> refuse(job, "succeeded and can't be retried");
        };
    }

    private static Job anew(Job job, Instant now) {
        RunDraft draft = new RunDraft(job.run());
        draft.cycle++;
        draft.attempts = 0;
        draft.crashes = 0;
        draft.faults = 0;
        draft.cancelRequestedAt = null;
        draft.failure = null;
        draft.traceback = null;
        draft.startedAt = null;
        return queued(job, draft, now);
    }

    private static Job queued(Job job, RunDraft draft, Instant now) {
        draft.to(JobState.QUEUED);
        draft.worker = null;
        draft.stage = "queued";
        draft.progress = 0;
        return job.with(draft.run(), now);
    }

    private static Job cancelled(Job job, Instant now) {
        RunDraft draft = new RunDraft(job.run());
        draft.failure = Failure.of(FailureCode.CANCELLED, "The job was cancelled.", "Retry it to start over.");
        draft.traceback = null;
        return ended(job, draft, JobState.CANCELLED, now);
    }

    private static Job marked(Job job, Instant now) {
        RunDraft draft = new RunDraft(job.run());
        draft.cancelRequestedAt = draft.cancelRequestedAt == null ? now : draft.cancelRequestedAt;
        return job.with(draft.run(), now);
    }

    private static Job ended(Job job, RunDraft draft, JobState state, Instant now) {
        draft.to(state);
        draft.completedAt = now;
        draft.deadLetteredAt = state == JobState.DEAD ? now : null;
        return job.with(draft.run(), now);
    }

    private Duration delay(int faults) {
        long ceiling =
                Math.min(policy.maxDelay().toMillis(), policy.baseDelay().toMillis() << Math.min(faults - 1, 20));
        return Duration.ofMillis((long) (ceiling * jitter.getAsDouble()));
    }

    private static Failure crashed(int crashes) {
        return Failure.of(
                FailureCode.WORKER_CRASHED,
                "The worker died " + crashes + " times while it worked on this file, so the platform stopped trying.",
                "Ask an operator to look at the worker's log; retry the job once the cause is mended.");
    }

    /** The last fault, and how often something of its kind came. */
    private static Failure givenUp(Failure fault, int faults) {
        String hint = fault.hint();
        return new Failure(
                fault.code(),
                fault.message() + " The platform tried " + faults + " times before it gave up.",
                hint == null ? "Retry the job once the cause is mended." : hint,
                fault.details());
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
                "Job " + job.id() + " " + why + " (it is "
                        + job.state().status().name().toLowerCase(Locale.ROOT) + ").");
    }
}
