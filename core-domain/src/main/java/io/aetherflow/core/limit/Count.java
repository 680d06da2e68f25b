package io.aetherflow.core.limit;

import java.time.Duration;

/**
 * How a counter stands.
 *
 * @param value everything that was added since its window began
 * @param remaining until the window ends and the counter is forgotten, by the store's clock; never negative
 */
public record Count(long value, Duration remaining) {

    /** The remaining time in whole seconds, rounded up: who waits so long comes after the end. At least one. */
    public long seconds() {
        return Math.max(1, remaining.plusNanos(999_999_999).toSeconds());
    }
}
