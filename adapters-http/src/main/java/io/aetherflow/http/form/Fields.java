package io.aetherflow.http.form;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what was sent, and says which field or parameter is at fault where it can't. */
public final class Fields {

    /** Of a text that nothing else is said of. */
    static final int LONGEST = 1000;

    private static final int LAST_YEAR = 9999;

    /** Of any e-mail address there is. */
    static final int LONGEST_EMAIL = 254;

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
        checkLength(LONGEST, value, field);
        return value;
    }

    static String required(@Nullable String value, String field) {
        String sent = secret(value, field);
        Texts.line(sent.strip(), field);
        return sent;
    }

    /** The line of text, or null for a blank one, as browsers send for fields left empty. */
    static @Nullable String optional(@Nullable String value, String field) {
        return value == null || value.isBlank() ? null : Texts.line(within(value.strip(), field), field);
    }

    /** The same, of several lines. */
    static @Nullable String optionalLines(@Nullable String value, String field) {
        return value == null || value.isBlank() ? null : Texts.lines(value.strip(), field);
    }

    static @Nullable String atMost(int characters, @Nullable String value, String field) {
        if (value != null) {
            checkLength(characters, value, field);
        }
        return value;
    }

    private static String within(String value, String field) {
        checkLength(LONGEST, value, field);
        return value;
    }

    static void checkLength(int characters, String value, String field) {
        if (value.length() > characters) {
            throw invalid(field, "The field '" + field + "' is longer than " + characters + " characters.");
        }
    }

    static void checkSize(int most, int entries, String field) {
        if (entries > most) {
            throw invalid(field, "The field '" + field + "' has more than " + most + " entries.");
        }
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

    /** From 1 to the most. */
    static int number(String value, String parameter, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw outOfRange(parameter, most);
        }
        throw outOfRange(parameter, most);
    }

    private static AetherException outOfRange(String parameter, int most) {
        return invalid(parameter, "The parameter '" + parameter + "' must be a whole number from 1 to " + most + ".");
    }

    /** A day of the years 1 to 9999, as JSON Schema's format date has it. */
    static @Nullable LocalDate day(@Nullable String value, String parameter) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value.strip());
            if (day.getYear() >= 1 && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        throw invalid(parameter, "The parameter '" + parameter + "' must be a day that there is, as 2026-01-31.");
    }

    static AetherException invalid(String field, String message) {
        return new AetherException(
                Failure.of(FailureCode.INVALID_REQUEST, message).with("field", field));
    }
}
