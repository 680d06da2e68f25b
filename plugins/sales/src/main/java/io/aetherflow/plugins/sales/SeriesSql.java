package io.aetherflow.plugins.sales;

import io.aetherflow.analytics.Grain;
import io.aetherflow.analytics.Series;
import java.time.DayOfWeek;

/**
 * The series that the statistical models rest on, as SELECTs of {@code period} and {@code value}, unordered. A period
 * without a line has no row.
 */
record SeriesSql(Grain grain, DayOfWeek weekStart, String days) {

    /** Of the periods of a series. */
    static SeriesSql of(Series series, DayOfWeek weekStart) {
        return new SeriesSql(series.grain(), weekStart, " AND " + LineSql.within(series.first(), series.lastDay()));
    }

    String revenue() {
        return select("SUM(" + LineSql.REVENUE + ")", "dataset", LineSql.COUNTED);
    }

    String units() {
        return select("SUM(" + LineSql.UNITS + ")", "dataset", LineSql.COUNTED + " AND quantity IS NOT NULL");
    }

    /** Orders by the day of their first line, or sale lines where orders can't be told apart. */
    String sales(boolean orders) {
        return orders
                ? select(
                        "COUNT(*)",
                        "(SELECT sold_on, ROW_NUMBER() OVER (PARTITION BY order_id ORDER BY row_no) AS nth FROM dataset"
                                + " WHERE kind = 'sale' AND order_id IS NOT NULL) AS lines",
                        "nth = 1")
                : select("COUNT(*)", "dataset", LineSql.SALES);
    }

    /** One series by another, both of this grain and span. */
    static String ratio(String sums, String counts) {
        return ("SELECT sums.period, ROUND(sums.value / counts.value, 4) AS value FROM (%s) AS sums JOIN"
                        + " (%s) AS counts ON counts.period = sums.period")
                .formatted(sums, counts);
    }

    private String select(String value, String from, String where) {
        String period = LineSql.start(grain, weekStart);
        return "SELECT %1$s AS period, %2$s AS value FROM %3$s WHERE %4$s%5$s GROUP BY %1$s"
                .formatted(period, value, from, where, days);
    }
}
