package io.aetherflow.core.identity;

import io.aetherflow.core.failure.Adapter;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Port: who is logged in. A session ends at its expiry, when it was idle for too long, by logout, and with its account's
 * being active; all by the store's clock. Of refresh tokens only hashes are kept.
 */
public interface Sessions extends Adapter {

    /** How exactly the last use of a session is known: it is written at most this often. */
    Duration NOTED = Duration.ofMinutes(1);

    /** Within this time the same client gets the same successor again: the answer may have been lost on its way. */
    Duration GRACE = Duration.ofSeconds(10);

    /** Stores a session that nothing refreshes, and the login's moment on its user, in one transaction. */
    void open(Session session);

    /** The same, with the hash of its first refresh token. */
    void open(Session session, String refreshHash);

    /** The user of a living session, if the account is active. This is a use of the session. */
    Optional<User> user(UUID sessionId);

    /**
     * Spends a refresh token and makes its successor good, in one transaction; of many who spend one at once, all get that
     * one successor or none. A token that was spent before ends the session, unless it is the same client within
     * {@link #GRACE} and the successor is not spent yet.
     */
    Rotated rotate(Rotation rotation);

    /** The living sessions of a user, newest first. */
    Page<Session> list(UUID userId, PageRequest page);

    /** Ends one session; an unknown or ended one is left as it is. */
    void end(UUID sessionId);

    /** Ends one session of this user; answers whether there was one, living or not. */
    boolean end(UUID userId, UUID sessionId);

    /** Ends every session of a user. */
    void endAll(UUID userId);

    /** Ends every session of a user but one. */
    void endOthers(UUID userId, UUID kept);
}
