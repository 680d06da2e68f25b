package io.aetherflow.core.flow;

import java.time.Duration;

/**
 * How long people stay logged in.
 *
 * @param longest a session lives at most
 * @param idle it ends when unused for this long
 */
public record SessionLimits(Duration longest, Duration idle) {

    public static final SessionLimits USUAL = new SessionLimits(Duration.ofDays(30), Duration.ofDays(7));

    public SessionLimits {
        if (idle.isNegative() || idle.isZero() || longest.compareTo(idle) < 0) {
            throw new IllegalArgumentException("A session may be idle for some time, and not for longer than it lives");
        }
    }
}
