package io.aetherflow.core.job;

import java.time.Duration;

/**
 * How long a worker holds a job and how soon a failed one is tried again.
 *
 * @param baseDelay the most a job waits after its first fault of the platform; doubled with every further one, then drawn
 *     at random from zero to it (full jitter)
 * @param maxDelay what the doubling ends at
 * @param maxCrashes takeovers after which a job is dead: it kills its workers
 * @param maxFaults faults of the platform after which a job is dead
 */
public record RetryPolicy(Duration lease, Duration baseDelay, Duration maxDelay, int maxCrashes, int maxFaults) {

    /**
     * Twenty faults have nineteen waits between them: at most 5 + 10 + 20 + 40 + 80 + 160 s and thirteen times 300 s, half
     * of that on average. So a job outlives an outage of 35 minutes in expectation, give or take five; to that comes the
     * time that its runs take to fail.
     */
    public static final RetryPolicy USUAL =
            new RetryPolicy(Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofMinutes(5), 20, 20);
}
