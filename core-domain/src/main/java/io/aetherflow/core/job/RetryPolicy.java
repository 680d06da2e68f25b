package io.aetherflow.core.job;

import java.time.Duration;

/**
 * How long a worker holds a job and how soon a failed one is tried again.
 *
 * @param baseDelay doubled with every attempt, then drawn at random from zero to it (full jitter)
 * @param maxCrashes takeovers after which a job is dead: it kills its workers
 */
public record RetryPolicy(Duration lease, Duration baseDelay, Duration maxDelay, int maxCrashes) {

    public static final RetryPolicy USUAL =
            new RetryPolicy(Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofMinutes(5), 20);
}
