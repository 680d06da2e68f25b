package io.aetherflow.plugins.supply;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The SELECTs behind the risk of open shipments: what was learned from, and how late each one's like have been. */
final class RiskSql {

    private RiskSql() {}

    /** Finished shipments that can be put in the order of time. */
    static String outcomes(Basis basis) {
        return ShipmentSql.finished(basis) + " WHERE known IS NOT NULL";
    }

    /** @param rows their numbers, the riskiest first */
    static String riskiest(Basis basis, List<Long> rows, List<Dimension> dimensions) {
        String order = IntStream.range(0, rows.size())
                .mapToObj(i -> " WHEN " + rows.get(i) + " THEN " + i)
                .collect(Collectors.joining("", "CASE row_no", " END"));
        String shares = dimensions.stream()
                .map(one -> ", by_" + one.name() + ".late_share AS " + one.name() + "_late_share")
                .collect(Collectors.joining());
        String joins = dimensions.stream()
                .map(one -> " LEFT JOIN (" + LatenessSql.sharesOf(one, basis) + ") AS by_" + one.name() + " ON by_"
                        + one.name() + ".member = open." + one.sql())
                .collect(Collectors.joining());
        String numbers = rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "SELECT source_line AS line, due, item, supplier, carrier, mode, destination, value, finished, late"
                + shares
                + " FROM (SELECT * FROM " + ShipmentSql.rows(basis) + " WHERE row_no IN (" + numbers
                + ")) AS open CROSS JOIN ("
                + outcomes(basis) + ") AS learned"
                + joins
                + " ORDER BY " + order;
    }

    /** The line of one row, and beside it another selection of one row. */
    static String first(long row, String beside) {
        String line = "(SELECT source_line AS first_line FROM dataset WHERE row_no = " + row + ") AS riskiest";
        return beside.isEmpty()
                ? "SELECT first_line FROM " + line
                : "SELECT * FROM " + line + " CROSS JOIN (" + beside + ") AS standing_out";
    }
}
