package io.aetherflow.core.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Time-ordered, unguessable ids (RFC 9562, version 7): 48 bits of Unix milliseconds, a 12-bit counter that keeps ids of
 * one millisecond in order, 62 random bits. Each instance is safe for many threads and strictly increasing.
 */
public final class UuidV7 {

    private static final int COUNTER_BITS = 12;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long last;

    public UuidV7(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long tick = tick();
        long high = (tick >>> COUNTER_BITS << 16) | 0x7000L | (tick & 0xFFFL);
        long low = (random.nextLong() >>> 2) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** Milliseconds and counter in one number that only grows, also when the clock steps back. */
    private synchronized long tick() {
        last = Math.max(last + 1, clock.millis() << COUNTER_BITS);
        return last;
    }
}
