package io.aetherflow.http.live;

import java.time.Duration;
import java.util.Set;

/**
 * What an operator decides about sockets.
 *
 * @param allowedOrigins sites besides our own whose pages may open one, as {@code https://shop.example.com}
 * @param mostSockets of this process
 * @param mostPerUser of one user in this process
 * @param check how often it is asked whether the sessions behind sockets still live
 * @param patience how long a client may take to take in one message before its socket is dropped
 */
public record LiveSettings(
        Set<String> allowedOrigins, int mostSockets, int mostPerUser, Duration check, Duration patience) {

    public static final int USUAL_MOST_SOCKETS = 1_000;
    public static final int USUAL_MOST_PER_USER = 10;

    /** A session that ended elsewhere is known five seconds later at most, the time it takes to ask about all included. */
    private static final Duration CHECK = Duration.ofSeconds(3);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    public LiveSettings {
        allowedOrigins = Set.copyOf(allowedOrigins);
        if (mostSockets < 0 || mostPerUser < 1) {
            throw new IllegalArgumentException("There can't be fewer sockets than none, or than one for a user");
        }
    }

    public static LiveSettings usual() {
        return of(Set.of(), USUAL_MOST_SOCKETS, USUAL_MOST_PER_USER);
    }

    public static LiveSettings of(Set<String> allowedOrigins, int mostSockets, int mostPerUser) {
        return new LiveSettings(allowedOrigins, mostSockets, mostPerUser, CHECK, PATIENCE);
    }

    /** How many checks fit into a time; one at least. */
    int checksIn(Duration time) {
        return (int) Math.max(1, time.toMillis() / Math.max(1, check.toMillis()));
    }
}
