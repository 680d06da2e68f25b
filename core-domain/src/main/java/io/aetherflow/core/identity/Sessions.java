package io.aetherflow.core.identity;

import io.aetherflow.core.failure.Adapter;
import java.util.Optional;
import java.util.UUID;

/** Port: who is logged in. */
public interface Sessions extends Adapter {

    /** Stores a session and the login's moment on its user, in one transaction. */
    void open(Session session);

    /** The user of a session that is neither ended nor expired (by the store's clock), if the account is active. */
    Optional<User> user(UUID sessionId);

    /** Ends one session; an unknown or ended one is left as it is. */
    void end(UUID sessionId);

    /** Ends every session of a user. */
    void endAll(UUID userId);
}
