package io.aetherflow.http.export;

import java.util.regex.Pattern;

/**
 * Cells as a spreadsheet must not run them: one that a program could take for a formula gets an apostrophe in front,
 * unless it is a number.
 */
final class SafeCell {

    /** What starts a formula: {@code = + - @}, their full-width forms, tab and line breaks. */
    private static final String STARTERS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d.,' \u00A0\u202F]*\\d([eE][+-]?\\d+)?%?");

    private SafeCell() {}

    static String of(String cell) {
        boolean harmless = cell.isEmpty()
                || STARTERS.indexOf(cell.charAt(0)) < 0
                || NUMBER.matcher(cell).matches();
        return harmless ? cell : "'" + cell;
    }
}
