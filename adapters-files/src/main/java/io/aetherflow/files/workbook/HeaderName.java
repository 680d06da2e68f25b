package io.aetherflow.files.workbook;

/** A column's name as it stands in a header cell, without the white space around it, the invisible kinds included. */
final class HeaderName {

    private static final String INVISIBLE = "\uFEFF\u00A0\u200B";

    private HeaderName() {}

    static String trimmed(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && invisible(name.charAt(from))) {
            from++;
        }
        while (from < to && invisible(name.charAt(to - 1))) {
            to--;
        }
        return name.substring(from, to);
    }

    private static boolean invisible(char c) {
        return Character.isWhitespace(c) || INVISIBLE.indexOf(c) >= 0;
    }
}
