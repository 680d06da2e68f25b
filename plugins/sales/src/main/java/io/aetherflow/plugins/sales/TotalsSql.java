package io.aetherflow.plugins.sales;

import io.aetherflow.analytics.Grain;
import java.time.DayOfWeek;

/** The SELECTs behind the sums. */
final class TotalsSql {

    private static final String GROSS = sum("kind = 'sale' OR kind = 'return' AND amount >= 0");
    private static final String RETURNED = "COALESCE(SUM(CASE WHEN kind = 'return' THEN ABS(amount) END), 0)";

    static final String REVENUE = "SELECT COALESCE(SUM(CASE WHEN " + LineSql.COUNTED + " THEN " + LineSql.REVENUE
            + " END), 0) AS revenue, " + GROSS + " AS gross, " + RETURNED + " AS returned, "
            + sum("kind = 'adjustment'")
            + " AS adjustments, " + sum("kind = 'cancelled'") + " AS cancelled, " + lines("sale") + ", "
            + lines("return") + ", " + lines("adjustment") + ", " + lines("cancelled") + " FROM dataset";

    static final String ORDERS =
            "SELECT COUNT(DISTINCT order_id) AS orders, COUNT(*) - COUNT(order_id) AS lines_without_order"
                    + " FROM dataset WHERE " + LineSql.SALES;

    static final String AVERAGE_ORDER =
            "SELECT ROUND(SUM(amount) / COUNT(DISTINCT order_id), 2) AS average_order, SUM(amount)"
                    + " AS sales FROM dataset WHERE " + LineSql.SALES + " AND order_id IS NOT NULL";

    static final String UNITS =
            "SELECT COALESCE(SUM(" + LineSql.UNITS + "), 0) AS units FROM dataset WHERE " + LineSql.COUNTED;

    static final String RETURNS = "SELECT ROUND(" + RETURNED + " / " + GROSS + ", 6) AS share, " + RETURNED
            + " AS returned, COUNT(CASE WHEN kind = 'return' THEN 1 END) AS lines FROM dataset";

    private TotalsSql() {}

    static String byMonth(DayOfWeek weekStart) {
        String months =
                "SELECT %1$s AS period, SUM(%2$s) AS revenue, MIN(sold_on) AS first_day, MAX(sold_on) AS last_day FROM"
                        + " dataset WHERE %3$s GROUP BY %1$s";
        return ("SELECT period, revenue, MIN(first_day) OVER () AS first_day, MAX(last_day) OVER () AS last_day,"
                        + " FIRST_VALUE(period) OVER (ORDER BY revenue DESC, period) AS best_month, MAX(revenue) OVER () AS"
                        + " best_revenue FROM (" + months + ") AS months ORDER BY period")
                .formatted(LineSql.start(Grain.MONTH, weekStart), LineSql.REVENUE, LineSql.COUNTED);
    }

    private static String sum(String lines) {
        return "COALESCE(SUM(CASE WHEN " + lines + " THEN amount END), 0)";
    }

    private static String lines(String kind) {
        return "COUNT(CASE WHEN kind = '" + kind + "' THEN 1 END) AS " + kind + "_lines";
    }
}
