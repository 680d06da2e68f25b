package io.aetherflow.core.dataset;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An object's name in any store: names separated by slashes that stay below the store, of a length that a folder as store
 * takes too, so that objects can move. What is none throws {@code INVALID_REQUEST}.
 */
public record ObjectKey(String text) {

    /** The folder in which stores keep what is not committed; no key is below it. */
    public static final String WORKPLACE = ".staging";

    private static final int LONGEST = 1_024;
    private static final int LONGEST_SEGMENT = 255;

    public ObjectKey {
        String fault = fault(text);
        if (fault != null) {
            throw new AetherException(Failure.of(
                    FailureCode.INVALID_REQUEST,
                    "The storage key " + fault + ".",
                    "Keys are names separated by single slashes, such as raw/sales/orders.csv."));
        }
    }

    private static @Nullable String fault(String text) {
        if (text.codePoints().anyMatch(ObjectKey::illegal)) {
            return "holds a control character, a backslash or half a character";
        }
        if (length(text) > LONGEST) {
            return "is longer than " + LONGEST + " bytes";
        }
        for (String segment : text.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                return "leaves the store or has an empty part";
            }
            if (length(segment) > LONGEST_SEGMENT) {
                return "has a part longer than " + LONGEST_SEGMENT + " bytes";
            }
        }
        return (text + "/").startsWith(WORKPLACE + "/") ? "names the store's own workplace" : null;
    }

    private static boolean illegal(int character) {
        return character == '\\'
                || Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE;
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
