package io.aetherflow.http.export;

import io.aetherflow.core.flow.FormulaStart;
import java.util.regex.Pattern;

/**
 * Cells as a spreadsheet must not run them: one that a program could take for a formula gets an apostrophe in front,
 * unless it is a number.
 */
public final class SafeCell {

    private static final Pattern NUMBER = Pattern.compile(" *[+-]?[\\d.,' \u00A0\u202F]*\\d([eE][+-]?\\d+)?%?");

    private SafeCell() {}

    public static String of(String cell) {
        return FormulaStart.in(cell) && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
