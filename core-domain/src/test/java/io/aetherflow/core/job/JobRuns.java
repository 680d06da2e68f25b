package io.aetherflow.core.job;

import io.aetherflow.kit.HandClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Runs that no short sequence of calls leads to. */
final class JobRuns {

    private JobRuns() {}

    /** Under fence 1, its lease lasting. */
    static Job running(int faults) {
        return job(JobState.RUNNING, faults, HandClock.START.plusSeconds(20));
    }

    /** Without the moment that its state is to end by. */
    static Job without(JobState state) {
        return job(state, 0, null);
    }

    private static Job job(JobState state, int faults, @Nullable Instant leaseUntil) {
        Instant start = HandClock.START;
        JobRun run = new JobRun(
                state,
                0,
                JobRun.MAX_ATTEMPTS,
                1,
                1,
                0,
                faults,
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
