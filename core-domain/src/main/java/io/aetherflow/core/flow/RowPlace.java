package io.aetherflow.core.flow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a row stands among the files of a version: {@code 3861} in the dataset's own, {@code c2:12} in its second
 * correction.
 */
public record RowPlace(int part, long line) {

    static final RowPlace UNKNOWN = new RowPlace(-1, 0);

    private static final Pattern TEXT = Pattern.compile("\\s*(?:c(\\d{1,4}):)?(\\d{1,15})(?:\\.0+)?\\s*");

    static RowPlace parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return UNKNOWN;
        }
        int part = matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1));
        return new RowPlace(part, Long.parseLong(matcher.group(2)));
    }

    boolean known() {
        return part >= 0;
    }

    @Override
    public String toString() {
        return part == 0 ? Long.toString(line) : "c" + part + ":" + line;
    }
}
