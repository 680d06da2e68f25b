package io.aetherflow.files;

import io.aetherflow.core.dataset.ReadOptions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a file's text and what it says about itself.
 *
 * @param whole whether there is no more text
 * @param headerFrom the physical line from which the header is looked for
 * @param declared the delimiter of Excel's {@code sep=;} line, or null
 */
record Sample(
        String text,
        boolean whole,
        long headerFrom,
        @Nullable Character declared) {

    private static final Pattern DECLARATION =
            Pattern.compile("\"?sep=([^\"\\r\\n])\"?([\\r\\n]|$)", Pattern.CASE_INSENSITIVE);

    /** The header is looked for from the line the uploader names, else from the first line that is not a declaration. */
    static Sample of(String text, boolean whole, ReadOptions options) {
        Matcher declaration = DECLARATION.matcher(text);
        Character declared = declaration.lookingAt() ? declaration.group(1).charAt(0) : null;
        Integer asked = options.headerRow();
        long from = asked != null ? asked : declared != null ? 2 : 1;
        return new Sample(text, whole, from, declared);
    }
}
