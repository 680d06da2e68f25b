package io.aetherflow.core.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of state in a job's history, append-only.
 *
 * @param seq 1 for the first
 * @param from null for the first
 * @param reason the failure's message, the canceller, …; null where the states say it all
 */
public record JobEvent(
        int seq,
        @Nullable JobState from,
        JobState to,
        long fence,
        @Nullable String worker,
        @Nullable String reason,
        Instant at) {}
