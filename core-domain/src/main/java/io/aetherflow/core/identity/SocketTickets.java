package io.aetherflow.core.identity;

import io.aetherflow.core.failure.Adapter;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Port: the tickets by which sessions may open a socket, each once, in any process. A ticket itself is never kept, only its
 * hash: whoever reads the store can't use it.
 */
public interface SocketTickets extends Adapter {

    /** Keeps a ticket of a session for so long, by the store's clock; drops those that ran out. */
    void keep(String hash, UUID sessionId, Duration lifetime);

    /**
     * The session of a ticket that was not used and did not run out; it is used from now on. Of many who ask at once, one
     * is answered.
     */
    Optional<UUID> redeem(String hash);
}
