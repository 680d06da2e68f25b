package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.DailySums;
import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Grain;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.analytics.Series;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was posted in each month. */
final class MonthlyPostings implements LedgerQuestion {

    private static final String EVIDENCE = """
            , dated AS (
              SELECT CAST(DATE_TRUNC('month', posted_on) AS DATE) AS month, debit, 1 AS line FROM postings${empty}
            )
            SELECT month, SUM(debit) AS debit, CAST(SUM(line) AS BIGINT) AS lines, COUNT(*) OVER () AS months
            FROM dated
            GROUP BY month
            ORDER BY month""";

    private final DailySums debits = new DailySums();
    private final DailySums lines = new DailySums();
    private LocalDate day = LocalDate.EPOCH;
    private BigDecimal dayDebit = BigDecimal.ZERO;
    private long dayLines;

    @Override
    public void add(LedgerLine line) {
        if (!line.postedOn().equals(day)) {
            close();
            day = line.postedOn();
        }
        dayDebit = dayDebit.add(line.debit());
        dayLines++;
    }

    /** Books of one day mostly stand together: they are added up before they are filed. */
    private void close() {
        if (dayLines > 0) {
            debits.add(day, dayDebit);
            lines.add(day, BigDecimal.valueOf(dayLines));
        }
        dayDebit = BigDecimal.ZERO;
        dayLines = 0;
    }

    @Override
    public Insight answer(LedgerOverview overview) {
        close();
        Series months = debits.series(Grain.MONTH, overview.weekStart());
        Series counts = lines.series(Grain.MONTH, overview.weekStart());
        List<Map<String, Object>> rows = new ArrayList<>();
        int largest = 0;
        for (int i = 0; i < months.size(); i++) {
            largest = months.value(i).compareTo(months.value(largest)) > 0 ? i : largest;
            rows.add(Facts.of("month", months.date(i))
                    .and("debit", months.value(i))
                    .and("lines", counts.value(i).longValueExact())
                    .map());
        }
        String summary = String.format(
                Locale.ROOT,
                "The postings fall in %s; most was debited in %s: %s in %s.",
                Numbers.count(months.size(), "month", "months"),
                Grain.MONTH.label(months.date(largest)),
                overview.money().format(months.value(largest)),
                Numbers.count(counts.value(largest).longValueExact(), "line", "lines"));
        return Insight.of(
                        "finance_monthly_postings",
                        "Postings by month",
                        summary,
                        Severity.INFO,
                        Facts.of("months", (long) months.size())
                                .and("rows", rows)
                                .map())
                .withEvidence(overview.sql(EVIDENCE.replace("${empty}", empty(counts))))
                .withChart(Chart.of(
                        Chart.Type.TIMESERIES,
                        "Postings by month",
                        "The debits of each month; the first and the last may not be whole.",
                        Field.of("month", "Month", Field.Format.DATE),
                        List.of(Field.of("debit", "Debits", Field.Format.MONEY)
                                .in(overview.money().currency())),
                        rows));
    }

    private static String empty(Series counts) {
        return PeriodEvidence.emptyOf(counts).replace(", 0)", ", 0, 0)");
    }
}
