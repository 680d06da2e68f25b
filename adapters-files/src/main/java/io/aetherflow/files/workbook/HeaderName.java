package io.aetherflow.files.workbook;

import java.util.Locale;

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

    /** Without any white space, in one case: what two names have in common that a person would call the same. */
    static String folded(String name) {
        StringBuilder visible = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (!invisible(name.charAt(i))) {
                visible.append(name.charAt(i));
            }
        }
        return visible.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean invisible(char c) {
        return Character.isWhitespace(c) || INVISIBLE.indexOf(c) >= 0;
    }
}
