package io.aetherflow.core.dataset;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who wants a dataset gone, and why.
 *
 * @param by a user's id; null where a rule did it
 */
public record Deletion(@Nullable UUID by, Reason reason) {

    /** Why datasets go. */
    public enum Reason {
        /** Somebody of the department, or an administrator, asked for it. */
        USER,
        /** A person's data had to go. */
        ERASURE,
        /** It was kept long enough. */
        RETENTION
    }

    public static final Deletion BY_RULE = new Deletion(null, Reason.RETENTION);
}
