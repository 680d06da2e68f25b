package io.aetherflow.servers;

import java.time.Duration;

/**
 * What a {@link FaultProxy} does to what passes.
 *
 * @param latency added where a stream was quiet: once for each question and each answer, not for each packet of a long one
 * @param bytesPerSecond of each connection in each direction; 0 is as fast as it goes
 * @param connectionResets how likely a new connection is reset at once, from 0 to 1
 * @param chunkResets how likely a connection is reset at each read of up to 16 KiB, instead of passing it on
 */
public record Faults(
        Answers answers, Duration latency, long bytesPerSecond, double connectionResets, double chunkResets) {

    /** What becomes of connections. */
    public enum Answers {
        PASSED_ON,
        /** Accepted and read, and never a word back. A connection that lost bytes so is reset when it is used after. */
        SWALLOWED,
        /** Closed as soon as it is accepted; those that are open are not touched. */
        REFUSED
    }

    public static final Faults NONE = new Faults(Answers.PASSED_ON, Duration.ZERO, 0, 0, 0);

    public static final Faults HALF_OPEN = new Faults(Answers.SWALLOWED, Duration.ZERO, 0, 0, 0);

    public static final Faults REFUSING = new Faults(Answers.REFUSED, Duration.ZERO, 0, 0, 0);

    public Faults {
        if (latency.isNegative() || bytesPerSecond < 0 || !isShare(connectionResets) || !isShare(chunkResets)) {
            throw new IllegalArgumentException("Latency and speed are not negative, and a share is from 0 to 1.");
        }
    }

    public Faults withLatency(Duration added) {
        return new Faults(answers, added, bytesPerSecond, connectionResets, chunkResets);
    }

    public Faults withBytesPerSecond(long bytes) {
        return new Faults(answers, latency, bytes, connectionResets, chunkResets);
    }

    public Faults withConnectionResets(double share) {
        return new Faults(answers, latency, bytesPerSecond, share, chunkResets);
    }

    public Faults withChunkResets(double share) {
        return new Faults(answers, latency, bytesPerSecond, connectionResets, share);
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }
}
