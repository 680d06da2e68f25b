package io.aetherflow.core.flow;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.limit.Count;
import java.time.Duration;

/**
 * How many queries a user may ask, and how many were asked.
 *
 * @param limit within a window
 * @param asked in the window that runs, those that were refused included; 0 where none runs
 * @param window how long one lasts
 * @param left of the window that runs; zero where none does
 */
public record Allowance(long limit, long asked, Duration window, Duration left) {

    static Allowance of(long limit, Count count, Duration window) {
        return new Allowance(limit, count.value(), window, count.remaining());
    }

    /** How many more queries will be answered in this window. */
    public long remaining() {
        return Math.max(0, limit - asked);
    }

    /** Until the window ends: whole seconds, rounded up. */
    public long seconds() {
        return new Count(asked, left).seconds();
    }

    /** Whether the query that was counted last may be answered; {@code RATE_LIMITED} where it was one too many. */
    public Outcome<Allowance> granted() {
        if (asked <= limit) {
            return Outcome.done(this);
        }
        return Outcome.refused(Failure.of(
                        FailureCode.RATE_LIMITED,
                        "Your " + limit + " queries of " + Throttling.words(window.toSeconds())
                                + " are used up; this one was not answered.",
                        "Ask again in " + Throttling.words(seconds())
                                + ", or ask an administrator whether your account may have more.")
                .with(Admission.RETRY_AFTER_DETAIL, seconds())
                .with("limit", limit)
                .with("window_seconds", window.toSeconds()));
    }
}
