package io.aetherflow.core.failure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One failure in words: what happened and where, whose side it is on (by the code), what to do about it.
 *
 * @param message one sentence for a person: never a stack trace, SQL or a class name
 * @param hint what to do, or null where the message says it already
 * @param details machine-readable context; leaves are strings, numbers, booleans, lists and maps of them
 */
public record Failure(
        FailureCode code, String message, @Nullable String hint, Map<String, Object> details) {

    public Failure {
        details = Map.copyOf(details);
    }

    public static Failure of(FailureCode code, String message) {
        return new Failure(code, message, null, Map.of());
    }

    public static Failure of(FailureCode code, String message, String hint) {
        return new Failure(code, message, hint, Map.of());
    }

    public Failure with(String key, Object value) {
        var more = new java.util.HashMap<>(details);
        more.put(key, value);
        return new Failure(code, message, hint, more);
    }

    public Side side() {
        return code.side();
    }
}
