package io.aetherflow.files.workbook;

import java.util.Locale;

/** What a number format shows a number as. */
enum NumberKind {
    NUMBER,
    /** A day, perhaps with a time. */
    DATE,
    /** A time of day alone. */
    TIME,
    /** A duration, of more than a day perhaps. */
    ELAPSED;

    /** Those that are known by their number, in the countries where they are dates. */
    static NumberKind ofBuiltIn(int id) {
        if (id == 46) {
            return ELAPSED;
        }
        if ((id >= 18 && id <= 21) || id == 32 || id == 33 || id == 45 || id == 47) {
            return TIME;
        }
        boolean date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
        return date ? DATE : NUMBER;
    }

    /** @param code as in {@code dd/mm/yyyy hh:mm}; what counts is what stands outside quotes and brackets */
    static NumberKind ofCode(String code) {
        if (code.equalsIgnoreCase("General") || code.equalsIgnoreCase("Standard")) {
            return NUMBER;
        }
        String elapsed = section(code, true);
        String letters = section(code, false);
        if (letters.matches(".*([#?@]|(^|[^s.0])[.]?0).*")) {
            return NUMBER;
        }
        boolean time = letters.contains("h") || letters.contains("s");
        if (letters.contains("y") || letters.contains("d") || (letters.contains("m") && !time && elapsed.isEmpty())) {
            return DATE;
        }
        return !elapsed.isEmpty() ? ELAPSED : time ? TIME : NUMBER;
    }

    /** The first section (of positive numbers) without its literals; or the elapsed times in its brackets alone. */
    private static String section(String code, boolean brackets) {
        StringBuilder kept = new StringBuilder();
        StringBuilder elapsed = new StringBuilder();
        int at = 0;
        while (at < code.length() && code.charAt(at) != ';') {
            char c = code.charAt(at);
            if (c == '"') {
                at = end(code, at, '"');
            } else if (c == '[') {
                int close = end(code, at, ']');
                String inside =
                        code.substring(at + 1, Math.min(close, code.length())).toLowerCase(Locale.ROOT);
                elapsed.append(inside.matches("h+|m+|s+") ? inside : "");
                at = close;
            } else if (c == '\\' || c == '_' || c == '*') {
                at++;
            } else {
                kept.append(Character.toLowerCase(c));
            }
            at++;
        }
        return brackets ? elapsed.toString() : kept.toString().replaceAll("am/pm|a/p", "h");
    }

    private static int end(String code, int open, char close) {
        int at = code.indexOf(close, open + 1);
        return at < 0 ? code.length() : at;
    }
}
