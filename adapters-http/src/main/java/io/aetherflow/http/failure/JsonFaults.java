package io.aetherflow.http.failure;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with a JSON text, in words for who sent it. */
public final class JsonFaults {

    private static final int LONGEST = 100;

    private JsonFaults() {}

    /**
     * The fault as a refusal.
     *
     * @param what that was read, as {@code The body} or {@code The field 'options'}
     */
    public static Failure of(JsonProcessingException fault, String what) {
        if (fault.getCause() instanceof AetherException stopped) {
            // The text was not at fault, but the reading of it.
            return stopped.failure();
        }
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return invalid(
                    what + " has the unknown field '" + shortened(unknown.getPropertyName()) + "'; legal are: "
                            + legal(unknown.getKnownPropertyIds()) + ".",
                    path(unknown));
        }
        if (fault instanceof JsonMappingException mapping && !path(mapping).isEmpty()) {
            return invalid(what + " has a value of the wrong kind in '" + path(mapping) + "'.", path(mapping));
        }
        if (fault instanceof JsonParseException) {
            return invalid(what + " is not valid JSON" + place(fault.getLocation()) + ".", "");
        }
        return invalid(what + " is not JSON of the shape that is expected here.", "");
    }

    private static Failure invalid(String message, String field) {
        Failure failure = Failure.of(FailureCode.INVALID_REQUEST, message);
        return field.isEmpty() ? failure : failure.with("field", field);
    }

    private static String legal(@Nullable Collection<Object> known) {
        return known == null
                ? ""
                : known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String path(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step -> step.getFieldName() != null ? shortened(step.getFieldName()) : "[" + step.getIndex() + "]")
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }

    /** What was sent is told back, but not all of it. */
    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
