package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.ColumnType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The cells that mean "no value" in one column, beside the empty one. */
final class NullTokens {

    /** What spreadsheets and exports leave where a number, a date or a yes was meant. */
    private static final List<String> NO_VALUE = List.of(
            "ERROR", "UNKNOWN", "NULL", "NONE", "NA", "N/A", "NAN", "-", "--", "?", "#N/A", "#REF!", "#VALUE!",
            "#DIV/0!");

    private static final int ASCII = 128;

    private final String[] tokens;
    private final boolean[] starts = new boolean[ASCII];
    private final int longest;

    private NullTokens(Set<String> distinct) {
        tokens = distinct.toArray(String[]::new);
        int length = 0;
        for (String token : tokens) {
            length = Math.max(length, token.length());
            char first = token.charAt(0);
            if (first < ASCII) {
                starts[first] = true;
                starts[token.toUpperCase(Locale.ROOT).charAt(0) % ASCII] = true;
            }
        }
        longest = length;
    }

    static NullTokens of(Column column, ReadOptions options) {
        List<String> all = new ArrayList<>(column.nullTokens());
        all.addAll(options.nullTokens());
        if (column.type() != ColumnType.TEXT) {
            all.addAll(NO_VALUE);
        }
        Set<String> distinct = new LinkedHashSet<>();
        all.forEach(token -> distinct.add(Texts.trim(token).toLowerCase(Locale.ROOT)));
        distinct.remove("");
        return new NullTokens(distinct);
    }

    /** Whether a trimmed cell that is not empty means "no value". */
    boolean matches(String cell) {
        char first = cell.charAt(0);
        if (cell.length() > longest || (first < ASCII && !starts[first])) {
            return false;
        }
        for (String token : tokens) {
            if (token.equalsIgnoreCase(cell)) {
                return true;
            }
        }
        return false;
    }
}
