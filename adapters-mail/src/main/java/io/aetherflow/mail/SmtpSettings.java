package io.aetherflow.mail;

import java.time.Duration;

/**
 * Where letters are handed over.
 *
 * @param user empty where the server asks nobody who they are
 * @param from what letters say they come from
 * @param patience for each step of the conversation
 */
public record SmtpSettings(
        String host, int port, String user, String password, Security security, String from, Duration patience) {

    /** How the conversation is kept from others' eyes. */
    public enum Security {
        /** Not at all: for a server on the same machine. */
        NONE,
        /** Encrypted from the second word on; a server that can't is not spoken to. */
        STARTTLS,
        /** Encrypted from the start. */
        TLS
    }

    boolean authenticates() {
        return !user.isEmpty();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
