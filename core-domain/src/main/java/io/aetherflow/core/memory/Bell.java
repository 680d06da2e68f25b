package io.aetherflow.core.memory;

import java.time.Instant;
import java.util.UUID;

/**
 * The queue's message about a job.
 *
 * @param receipt of the latest receiver; calls that show another one change nothing
 * @param hiddenUntil when it rings (again)
 */
record Bell(String receipt, Instant hiddenUntil) {

    /** A message that nobody has received, in place of whatever there was. */
    static Bell ringing() {
        return new Bell("", Instant.MIN);
    }

    Bell received(Instant until) {
        return new Bell(UUID.randomUUID().toString(), until);
    }

    Bell hidden(Instant until) {
        return new Bell(receipt, until);
    }

    boolean rings(Instant now) {
        return !hiddenUntil.isAfter(now);
    }
}
