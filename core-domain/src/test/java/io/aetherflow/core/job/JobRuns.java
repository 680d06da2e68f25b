package io.aetherflow.core.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Runs that no short sequence of calls leads to. */
final class JobRuns {

    private JobRuns() {}

    /** Under fence 1, its lease lasting. */
    static Job running(int attempts, int maxAttempts) {
        return job(JobState.RUNNING, attempts, maxAttempts, StillClock.START.plusSeconds(20));
    }

    /** Without the moment that its state is to end by. */
    static Job without(JobState state) {
        return job(state, 0, JobRun.MAX_ATTEMPTS, null);
    }

    private static Job job(JobState state, int attempts, int maxAttempts, @Nullable Instant leaseUntil) {
        Instant start = StillClock.START;
        JobRun run = new JobRun(
                state,
                attempts,
                maxAttempts,
                1,
                1,
                0,
                "ann",
                leaseUntil,
                null,
                null,
                "loading",
                10,
                null,
                null,
                start,
                null,
                null);
        return MachineJob.opened().with(run, start);
    }
}
