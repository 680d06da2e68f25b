package io.aetherflow.plugins.finance;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces of the SELECTs that reproduce insights: standard SQL over the table {@code dataset}. */
final class Sql {

    private Sql() {}

    /** A text as a literal, whatever it holds. */
    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    static String date(LocalDate day) {
        return "DATE '" + day + "'";
    }

    /** {@code column = 'EUR'}, or what finds the rows without a value. */
    static String is(String column, String value) {
        return value.isEmpty() ? column + " IS NULL" : column + " = " + text(value);
    }

    /** What adds a row of 0 to a SELECT of keys and amounts for each of some keys: periods in which nothing happened. */
    static String withZeros(List<String> keys) {
        return keys.isEmpty()
                ? ""
                : keys.stream()
                        .map(key -> "(" + key + ", 0)")
                        .collect(Collectors.joining(", ", " UNION ALL VALUES ", ""));
    }

    /** {@code part / whole} to six decimals; null where the whole is not positive. */
    static String share(String part, String whole) {
        return "CASE WHEN " + whole + " > 0 THEN ROUND(" + part + " / " + whole + ", 6) END";
    }
}
