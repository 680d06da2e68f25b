package io.aetherflow.core.job;

import io.aetherflow.core.failure.Failure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A job's run while the machine changes it: begins as a copy, so that a rule names what it changes and nothing else. */
final class RunDraft {

    JobState state;
    int attempts;
    final int maxAttempts;
    int cycle;
    long fence;
    int crashes;
    int faults;

    @Nullable
    String worker;

    @Nullable
    Instant leaseUntil;

    @Nullable
    Instant nextAttemptAt;

    @Nullable
    Instant cancelRequestedAt;

    String stage;
    int progress;

    @Nullable
    Failure failure;

    @Nullable
    String traceback;

    @Nullable
    Instant startedAt;

    @Nullable
    Instant completedAt;

    @Nullable
    Instant deadLetteredAt;

    RunDraft(JobRun from) {
        state = from.state();
        attempts = from.attempts();
        maxAttempts = from.maxAttempts();
        cycle = from.cycle();
        fence = from.fence();
        crashes = from.crashes();
        faults = from.faults();
        worker = from.worker();
        leaseUntil = from.leaseUntil();
        nextAttemptAt = from.nextAttemptAt();
        cancelRequestedAt = from.cancelRequestedAt();
        stage = from.stage();
        progress = from.progress();
        failure = from.failure();
        traceback = from.traceback();
        startedAt = from.startedAt();
        completedAt = from.completedAt();
        deadLetteredAt = from.deadLetteredAt();
    }

    /** Another state, and none of the times that belong to the one before. */
    void to(JobState next) {
        state = next;
        leaseUntil = null;
        nextAttemptAt = null;
        completedAt = null;
        deadLetteredAt = null;
    }

    JobRun run() {
        return new JobRun(
                state,
                attempts,
                maxAttempts,
                cycle,
                fence,
                crashes,
                faults,
                worker,
                leaseUntil,
                nextAttemptAt,
                cancelRequestedAt,
                stage,
                progress,
                failure,
                traceback,
                startedAt,
                completedAt,
                deadLetteredAt);
    }
}
