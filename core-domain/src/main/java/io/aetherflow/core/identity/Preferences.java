package io.aetherflow.core.identity;

import io.aetherflow.core.failure.Adapter;
import java.util.UUID;

/** Port: what each person likes to see, as a JSON object that only their dashboard understands. */
public interface Preferences extends Adapter {

    /** An object without members. */
    String NONE = "{}";

    /** What a user keeps; {@link #NONE} where that is nothing. */
    String find(UUID userId);

    /** Replaces what a user keeps. */
    void keep(UUID userId, String json);
}
