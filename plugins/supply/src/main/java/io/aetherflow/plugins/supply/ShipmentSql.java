package io.aetherflow.plugins.supply;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What {@link Shipment} and {@link Basis} say about a row, in SQL, for the evidence of insights. */
final class ShipmentSql {

    static final String FINISHED = "COUNT(days_late)";
    static final String LATE = "COUNT(CASE WHEN days_late > 0 THEN 1 END)";

    private static final String ORDERED = "CAST(ordered_on AS DATE)";
    private static final String SHIPPED = "CAST(shipped_on AS DATE)";
    private static final String DELIVERED = "CAST(delivered_on AS DATE)";
    private static final String DUE = "COALESCE(promised_on, " + ORDERED + " + CAST(TRUNC(promised_days) AS INTEGER))";
    private static final String COUNTED = "COALESCE(" + ORDERED + ", promised_on, " + SHIPPED + ", " + DELIVERED + ")";
    private static final String CANCELLED = "COALESCE(" + names(Cancellations.WORDS) + ", FALSE)";
    private static final String ALLOWED =
            "COALESCE(CAST(TRUNC(promised_days) AS BIGINT), promised_on - " + ORDERED + ")";

    /** The member {@code days allowed}. */
    static final String DAYS_ALLOWED =
            "CAST(" + ALLOWED + " AS VARCHAR) || CASE WHEN " + ALLOWED + " = 1 THEN ' day' ELSE ' days' END";

    private ShipmentSql() {}

    /**
     * Rows with {@code days_late} (null where it can't be judged), {@code due}, {@code known} (the first day it appears in
     * the books), {@code counted} (the day it is counted in) and {@code cancelled}.
     *
     * @param basis null for whether any basis can judge
     */
    static String rows(@Nullable Basis basis) {
        String daysLate = basis == null
                ? Arrays.stream(Basis.values())
                        .map(one -> "CAST(" + daysLate(one) + " AS DOUBLE PRECISION)")
                        .collect(Collectors.joining(", ", "COALESCE(", ")"))
                : daysLate(basis);
        return "(SELECT *, " + daysLate + " AS days_late, " + DUE + " AS due, COALESCE(" + ORDERED
                + ", promised_on) AS known, " + COUNTED + " AS counted, " + CANCELLED
                + " AS cancelled FROM dataset) AS rows_judged";
    }

    /** All shipments, and those nobody waits for any more. */
    static String shipments() {
        return "SELECT COUNT(*) AS shipments, COUNT(CASE WHEN cancelled THEN 1 END) AS cancelled FROM " + rows(null);
    }

    /** That no shipment has what a judgement takes. */
    static String unknown() {
        return "SELECT COUNT(*) AS shipments, COUNT(days_late) AS judged FROM " + rows(null);
    }

    static String late(Basis basis) {
        return "SELECT " + LATE + " AS late, " + FINISHED + " AS finished, ROUND(1.0 * " + LATE + " / " + FINISHED
                + ", 6) AS late_share, ROUND(AVG(CASE WHEN days_late > 0 THEN days_late END), 1) AS mean_days_late, COUNT(*) - "
                + FINISHED + " AS not_judged FROM " + rows(basis);
    }

    static String finished(Basis basis) {
        return "SELECT " + FINISHED + " AS finished, " + LATE + " AS late FROM " + rows(basis);
    }

    /** Those waited for, by the end of the file's last day. */
    static String open(Basis basis) {
        String day = "SELECT CAST(%s AS DATE) AS day FROM dataset";
        String lastDay = "(SELECT MAX(day) FROM (" + day.formatted("ordered_on") + " UNION ALL "
                + day.formatted("shipped_on") + " UNION ALL " + day.formatted("delivered_on") + ") AS days)";
        String waits = "due IS NOT NULL AND delivered_on IS NULL AND actual_days IS NULL AND NOT cancelled"
                + (basis.byShipping() ? " AND shipped_on IS NULL" : "");
        return "SELECT COUNT(CASE WHEN " + waits + " THEN 1 END) AS open, COUNT(CASE WHEN " + waits
                + " AND due < as_of THEN 1 END) AS overdue, MAX(as_of) AS as_of FROM (SELECT *, " + lastDay
                + " AS as_of FROM " + rows(basis) + ") AS dated";
    }

    /** Rows that have both dates, and those where the later event comes first. */
    static String contradiction(int place, String oddity, String first, String second) {
        String both = "CAST(" + first + " AS DATE) AS earlier, CAST(" + second
                + " AS DATE) AS later FROM dataset WHERE " + first + " IS NOT NULL AND " + second + " IS NOT NULL";
        return "SELECT " + place + " AS place, '" + oddity
                + "' AS oddity, COUNT(*) AS rows_with_both_dates, COUNT(CASE WHEN later < earlier THEN 1 END) AS odd_rows FROM"
                + " (SELECT " + both + ") AS pairs";
    }

    private static String names(Iterable<String> words) {
        StringBuilder any = new StringBuilder();
        for (String word : words) {
            any.append(any.isEmpty() ? "" : " OR ")
                    .append("LOWER(status) LIKE '%")
                    .append(word)
                    .append("%'");
        }
        return any.toString();
    }

    private static String daysLate(Basis basis) {
        return switch (basis) {
            case DELIVERED_AFTER_PROMISE -> DELIVERED + " - promised_on";
            case DAYS_OVER_PROMISE -> "actual_days - promised_days";
            case DELIVERED_AFTER_DAYS -> wholeDays("delivered_on") + " - promised_days";
            case SHIPPED_AFTER_PROMISE -> SHIPPED + " - promised_on";
            case SHIPPED_AFTER_DAYS -> wholeDays("shipped_on") + " - promised_days";
        };
    }

    /** Of 24 hours each, since the order. */
    private static String wholeDays(String moment) {
        return "TRUNC((EXTRACT(EPOCH FROM " + moment + ") - EXTRACT(EPOCH FROM ordered_on)) / 86400)";
    }
}
