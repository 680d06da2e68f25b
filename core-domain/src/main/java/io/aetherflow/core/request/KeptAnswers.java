package io.aetherflow.core.request;

import io.aetherflow.core.failure.Adapter;
import java.time.Duration;
import java.util.UUID;

/**
 * Port: the answers to requests that carry a key, so that one which is sent again is answered again and done once. Every
 * method is one transaction; times are the store's.
 */
public interface KeptAnswers extends Adapter {

    /** How long a key means what it was first used for. */
    Duration KEPT = Duration.ofHours(24);

    /** After how long a request whose process died may be begun again. */
    Duration LEASE = Duration.ofMinutes(10);

    /**
     * Begins a request. Of many who begin the same one at once, one is handed {@link Begun.Fresh}; so is the first who comes
     * after {@link #KEPT}, and, for the same fingerprint, after the {@link #LEASE} of one that nobody finished.
     */
    Begun begin(KeyedRequest request);

    /** Keeps the answer of an attempt. Does nothing where the attempt was given up or taken over meanwhile. */
    void complete(KeyedRequest request, UUID ticket, KeptAnswer answer);

    /** Gives an attempt up: nothing was done, and the key is free. Does nothing where the attempt is no longer the caller's. */
    void abandon(KeyedRequest request, UUID ticket);

    /** Removes what nobody is answered with any more; returns how many. */
    int sweep();
}
