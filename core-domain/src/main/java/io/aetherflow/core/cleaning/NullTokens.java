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
    private static final int LONGEST_TOLD = 63;

    private final String[] tokens;

    /** How long the tokens are that begin with an ASCII letter, a bit for each length: nearly all cells end here. */
    private final long[] lengths = new long[ASCII];

    private NullTokens(Set<String> distinct) {
        tokens = distinct.toArray(String[]::new);
        for (String token : tokens) {
            String first = token.substring(0, 1);
            for (char c = 0; c < ASCII; c++) {
                lengths[c] |= first.equalsIgnoreCase(String.valueOf(c)) ? length(token) : 0;
            }
        }
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
        if (first < ASCII && (lengths[first] & length(cell)) == 0) {
            return false;
        }
        for (String token : tokens) {
            if (token.equalsIgnoreCase(cell)) {
                return true;
            }
        }
        return false;
    }

    private static long length(String text) {
        return 1L << Math.min(text.length(), LONGEST_TOLD);
    }
}
