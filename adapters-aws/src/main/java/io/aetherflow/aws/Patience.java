package io.aetherflow.aws;

import java.time.Duration;

/**
 * How long a client waits: to connect, between two bytes of an answer, for one attempt of a call, and for the call with its
 * repetitions. A long poll needs a {@code silence} longer than its wait.
 */
public record Patience(Duration connect, Duration silence, Duration attempt, Duration call) {

    /** For calls that carry little. */
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofSeconds(90));

    public Patience withSilence(Duration longest) {
        return new Patience(connect, longest, attempt, call);
    }

    public Patience withCalls(Duration longestAttempt, Duration longestCall) {
        return new Patience(connect, silence, longestAttempt, longestCall);
    }
}
