package io.aetherflow.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.kit.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job as simply as it can be thought: the oracle of the walks. It knows the policy's numbers by heart. */
final class JobModel {

    private static final int MAX_ATTEMPTS = 3;
    private static final int MAX_CRASHES = 3;
    private static final int MAX_FAULTS = 4;
    private static final Duration LEASE = Duration.ofSeconds(20);

    JobState state = JobState.QUEUED;
    long fence;
    private int attempts;
    private int crashes;
    private int faults;
    private int cycle = 1;
    private Instant now = HandClock.START;
    private Instant since = HandClock.START;

    private String stage = "queued";
    private int progress;
    private @Nullable String worker;
    private @Nullable Instant leaseUntil;
    private @Nullable Instant cancelAskedAt;
    private @Nullable Instant startedAt;
    private @Nullable FailureCode failure;
    private @Nullable String traceback;

    /** A wait is drawn at random: at first only its bounds are known. */
    private Instant dueFrom = now;

    private Instant dueBy = now;

    boolean claim(String by) {
        boolean free = state == JobState.QUEUED
                || state == JobState.RETRY_WAIT && !now.isBefore(dueBy)
                || state == JobState.RUNNING && leaseOver();
        if (!free) {
            return false;
        }
        if (cancelAskedAt != null) {
            return !end(JobState.CANCELLED, FailureCode.CANCELLED);
        }
        if (state == JobState.RUNNING && ++crashes == MAX_CRASHES) {
            return !end(JobState.DEAD, FailureCode.WORKER_CRASHED);
        }
        state = JobState.RUNNING;
        fence++;
        worker = by;
        stage = "started";
        progress = 0;
        leaseUntil = now.plus(LEASE);
        startedAt = startedAt == null ? now : startedAt;
        return true;
    }

    private boolean leaseOver() {
        return leaseUntil != null && !now.isBefore(leaseUntil);
    }

    private boolean held(long by) {
        return state == JobState.RUNNING && by == fence;
    }

    boolean beat(long by, String at, int percent) {
        if (!held(by)) {
            return false;
        }
        leaseUntil = now.plus(LEASE);
        stage = at;
        progress = percent;
        return true;
    }

    boolean succeed(long by) {
        if (!held(by)) {
            return false;
        }
        if (cancelAskedAt != null) {
            return !end(JobState.CANCELLED, FailureCode.CANCELLED);
        }
        stage = "done";
        progress = 100;
        return end(JobState.SUCCEEDED, null);
    }

    boolean fail(long by, Failure because, String trace) {
        if (!held(by)) {
            return false;
        }
        boolean hindered = because.code().transientFault();
        if (hindered ? ++faults == MAX_FAULTS : ++attempts == MAX_ATTEMPTS) {
            end(JobState.DEAD, because.code());
        } else {
            leave(JobState.RETRY_WAIT);
            worker = null;
            failure = because.code();
            dueFrom = now;
            dueBy = hindered ? now.plusSeconds(List.of(5, 10, 20).get(faults - 1)) : now;
        }
        traceback = trace;
        return true;
    }

    boolean release(long by) {
        if (!held(by)) {
            return false;
        }
        enqueue();
        return true;
    }

    boolean stop(long by) {
        return held(by) && end(JobState.CANCELLED, FailureCode.CANCELLED);
    }

    boolean cancel() {
        if (state == JobState.RUNNING && !leaseOver()) {
            cancelAskedAt = cancelAskedAt == null ? now : cancelAskedAt;
            return true;
        }
        boolean alive = state == JobState.RUNNING || state == JobState.QUEUED || state == JobState.RETRY_WAIT;
        return alive && end(JobState.CANCELLED, FailureCode.CANCELLED);
    }

    boolean retry() {
        if (state != JobState.DEAD && state != JobState.CANCELLED) {
            return false;
        }
        enqueue();
        cycle++;
        attempts = 0;
        crashes = 0;
        faults = 0;
        cancelAskedAt = null;
        startedAt = null;
        failure = null;
        traceback = null;
        return true;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    private boolean end(JobState how, @Nullable FailureCode because) {
        leave(how);
        failure = because;
        traceback = null;
        return true;
    }

    private void enqueue() {
        leave(JobState.QUEUED);
        worker = null;
        stage = "queued";
        progress = 0;
    }

    private void leave(JobState next) {
        state = next;
        leaseUntil = null;
        since = now;
    }

    /** The job is as the model has it, to the last field. */
    void check(JobRun run) {
        assertThat(run.state()).as("state").isEqualTo(state);
        assertThat(run.attempts()).as("attempts").isEqualTo(attempts).isLessThanOrEqualTo(MAX_ATTEMPTS);
        assertThat(run.maxAttempts()).as("max attempts").isEqualTo(MAX_ATTEMPTS);
        assertThat(run.cycle()).as("cycle").isEqualTo(cycle);
        assertThat(run.fence()).as("fence").isEqualTo(fence);
        assertThat(run.crashes()).as("crashes").isEqualTo(crashes).isLessThanOrEqualTo(MAX_CRASHES);
        assertThat(run.faults()).as("faults").isEqualTo(faults).isLessThanOrEqualTo(MAX_FAULTS);
        assertThat(run.worker()).as("worker").isEqualTo(worker);
        assertThat(run.stage()).as("stage").isEqualTo(stage);
        assertThat(run.progress()).as("progress").isEqualTo(progress);
        assertThat(run.traceback()).as("traceback").isEqualTo(traceback);
        assertThat(run.failure() == null ? null : run.failure().code())
                .as("failure")
                .isEqualTo(failure);
        checkTimes(run);
    }

    private void checkTimes(JobRun run) {
        assertThat(run.leaseUntil()).as("lease, only while RUNNING").isEqualTo(leaseUntil);
        assertThat(run.cancelRequestedAt()).as("cancellation asked for").isEqualTo(cancelAskedAt);
        assertThat(run.startedAt()).as("started, in this cycle").isEqualTo(startedAt);
        assertThat(run.completedAt()).as("completed, only at an end").isEqualTo(state.ended() ? since : null);
        assertThat(run.deadLetteredAt()).as("dead-lettered").isEqualTo(state == JobState.DEAD ? since : null);
        if (state == JobState.RETRY_WAIT) {
            assertThat(run.nextAttemptAt()).as("next attempt").isBetween(dueFrom, dueBy);
            dueFrom = run.nextAttemptAt();
            dueBy = run.nextAttemptAt();
        } else {
            assertThat(run.nextAttemptAt()).as("next attempt").isNull();
        }
    }
}
