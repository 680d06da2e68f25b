package io.aetherflow.core.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One login of a user; every access token names its session, so ending it revokes the token at once.
 *
 * @param client what the program that logged in calls itself
 * @param lastUsedAt to the minute
 * @param expiresAt the end, however much it is used
 * @param idle unused for this long, it ends before
 */
public record Session(
        UUID id, UUID userId, String client, Instant createdAt, Instant lastUsedAt, Instant expiresAt, Duration idle) {

    /** Of no known client, and free to be idle to its end. */
    public Session(UUID id, UUID userId, Instant createdAt, Instant expiresAt) {
        this(id, userId, "", createdAt, createdAt, expiresAt, Duration.between(createdAt, expiresAt));
    }

    public boolean living(Instant now) {
        return expiresAt.isAfter(now) && lastUsedAt.plus(idle).isAfter(now);
    }

    public Session used(Instant now) {
        return new Session(id, userId, client, createdAt, now, expiresAt, idle);
    }
}
