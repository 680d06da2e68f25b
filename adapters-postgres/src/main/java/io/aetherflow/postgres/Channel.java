package io.aetherflow.postgres;

import java.util.Locale;

/** What the database's triggers notify of; the names are theirs. */
public enum Channel {
    JOBS,
    OUTBOX;

    String wire() {
        return "aetherflow_" + name().toLowerCase(Locale.ROOT);
    }
}
