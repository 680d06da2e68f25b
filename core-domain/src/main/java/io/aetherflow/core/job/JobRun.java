package io.aetherflow.core.job;

import io.aetherflow.core.failure.Failure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The changing part of a job.
 *
 * @param attempts runs that failed in this cycle; neither a crash nor a fault of the platform is one
 * @param cycle 1, and one more with every redrive
 * @param fence grows with every claim; only the holder of the latest may finish
 * @param crashes takeovers after a worker died
 * @param faults runs in this cycle that failed of what may pass by itself: no store, no room
 * @param progress 0 to 100
 * @param failure of the last attempt; null before the first and after success
 * @param traceback for operators: logged and stored, never shown to users
 */
public record JobRun(
        JobState state,
        int attempts,
        int maxAttempts,
        int cycle,
        long fence,
        int crashes,
        int faults,
        @Nullable String worker,
        @Nullable Instant leaseUntil,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant cancelRequestedAt,
        String stage,
        int progress,
        @Nullable Failure failure,
        @Nullable String traceback,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Instant deadLetteredAt) {

    public static final int MAX_ATTEMPTS = 3;

    /** A new job, waiting for a worker. */
    public static JobRun queued() {
        return new JobRun(
                JobState.QUEUED,
                0,
                MAX_ATTEMPTS,
                1,
                0,
                0,
                0,
                null,
                null,
                null,
                null,
                "queued",
                0,
                null,
                null,
                null,
                null,
                null);
    }

    public boolean willRetry() {
        return state == JobState.RETRY_WAIT;
    }
}
