package io.aetherflow.core.identity;

import io.aetherflow.core.failure.Adapter;

/** Port: letters to people. */
public interface Mailer extends Adapter {

    /**
     * Hands a letter over for delivery. Throws {@code TRANSIENT_IO} where the server can't be reached or asks to come
     * again, and {@code UNAVAILABLE} where it refuses us, and {@code INVALID_REQUEST} where it refuses the address.
     */
    void send(Mail mail);
}
