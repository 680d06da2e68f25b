package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.ComparablePeriods;
import io.aetherflow.analytics.Series;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** The SELECTs that reproduce sums by period. A period without a row has no row in a GROUP BY, so it is added as 0. */
final class PeriodEvidence {

    private static final String BY_YEAR = """
            , dated AS (
              SELECT CAST(EXTRACT(YEAR FROM paid_on) AS BIGINT) AS calendar_year, spend FROM payments${empty}
            )
            SELECT CAST(calendar_year AS VARCHAR) AS year, SUM(spend) AS spend
            FROM dated
            GROUP BY calendar_year
            ORDER BY calendar_year""";
    private static final String MONTHLY = """
            , dated AS (
              SELECT CAST(DATE_TRUNC('month', paid_on) AS DATE) AS month, spend FROM payments${empty}
            ), monthly AS (
              SELECT month, SUM(spend) AS spend FROM dated GROUP BY month
            )""";
    private static final String ALONE = """

            SELECT month, spend, COUNT(*) OVER () AS months
            FROM monthly
            ORDER BY month""";
    private static final String COMPARED = """
            , compared AS (
              SELECT ${latest} AS latest_month, SUM(CASE WHEN month = ${latest} THEN spend END) AS latest_spend,
                ${earlier} AS comparable_month, SUM(CASE WHEN month = ${earlier} THEN spend END) AS comparable_spend
              FROM monthly
            )
            SELECT month, spend, COUNT(*) OVER () AS months, latest_month, latest_spend, comparable_month,
              comparable_spend, latest_spend - comparable_spend AS change,
              CASE WHEN comparable_spend <> 0
                THEN ROUND((latest_spend - comparable_spend) / ABS(comparable_spend), 6) END AS change_share
            FROM monthly CROSS JOIN compared
            ORDER BY month""";

    private PeriodEvidence() {}

    static String byYear(SortedMap<Long, BigDecimal> years) {
        List<String> empty = years.entrySet().stream()
                .filter(year -> year.getValue().signum() == 0)
                .map(year -> String.valueOf(year.getKey()))
                .toList();
        return BY_YEAR.replace("${empty}", Sql.withZeros(empty));
    }

    static String byMonth(Series months, Optional<ComparablePeriods> latest) {
        return MONTHLY.replace("${empty}", emptyOf(months))
                + latest.map(PeriodEvidence::compared).orElse(ALONE);
    }

    /** Rows of 0 for the months that may have none. */
    static String emptyOf(Series months) {
        return Sql.withZeros(IntStream.range(0, months.size())
                .filter(index -> months.value(index).signum() == 0)
                .mapToObj(index -> Sql.date(months.date(index)))
                .toList());
    }

    private static String compared(ComparablePeriods pair) {
        return COMPARED.replace("${latest}", Sql.date(pair.after().first()))
                .replace("${earlier}", Sql.date(pair.before().first()));
    }
}
