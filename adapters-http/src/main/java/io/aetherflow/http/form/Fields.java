package io.aetherflow.http.form;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what was sent, and says which field or parameter is at fault where it can't. */
public final class Fields {

    private Fields() {}

    /** The body, where there was one. */
    public static <T> T body(@Nullable T body) {
        if (body == null) {
            throw new AetherException(FailureCode.INVALID_REQUEST, "The body is missing; send a JSON object.");
        }
        return body;
    }

    /** As it was sent, for a password may be any text. */
    static String secret(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw invalid(field, "The field '" + field + "' is missing.");
        }
        return value;
    }

    static String required(@Nullable String value, String field) {
        String sent = secret(value, field);
        Texts.line(sent.strip(), field);
        return sent;
    }

    /** The line of text, or null for a blank one, as browsers send for fields left empty. */
    static @Nullable String optional(@Nullable String value, String field) {
        return value == null || value.isBlank() ? null : Texts.line(value.strip(), field);
    }

    /** The same, of several lines. */
    static @Nullable String optionalLines(@Nullable String value, String field) {
        return value == null || value.isBlank() ? null : Texts.lines(value.strip(), field);
    }

    static @Nullable String atMost(int characters, @Nullable String value, String field) {
        if (value != null && value.length() > characters) {
            throw invalid(field, "The field '" + field + "' is longer than " + characters + " characters.");
        }
        return value;
    }

    static @Nullable UUID uuid(@Nullable String value, String parameter) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(value.strip());
        } catch (IllegalArgumentException e) {
            throw invalid(parameter, "The parameter '" + parameter + "' must be a UUID.");
        }
    }

    static AetherException invalid(String field, String message) {
        return new AetherException(
                Failure.of(FailureCode.INVALID_REQUEST, message).with("field", field));
    }
}
