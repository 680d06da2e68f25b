package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lines dated on a Saturday or a Sunday: worth a look where the office is closed. */
final class WeekendPostings implements LedgerQuestion {

    private record Day(LocalDate day, BigDecimal debit, long lines) {

        Day add(LedgerLine line) {
            return new Day(day, debit.add(line.debit()), lines + 1);
        }

        Map<String, Object> facts() {
            return Facts.of("posted_on", day)
                    .and("lines", lines)
                    .and("debit", debit)
                    .map();
        }
    }

    private static final int SHOWN = 20;
    private static final BigDecimal USUAL = new BigDecimal("0.05");
    private static final String DAYS = """
            , days AS (
              SELECT posted_on, COUNT(*) AS lines, SUM(debit) AS debit
              FROM postings
              WHERE EXTRACT(ISODOW FROM posted_on) IN (6, 7)
              GROUP BY posted_on
            ), facts AS (
              SELECT COUNT(*) AS weekend_days, COALESCE(CAST(SUM(lines) AS BIGINT), 0) AS weekend_lines,
                COALESCE(SUM(debit), 0) AS weekend_debit, (SELECT COUNT(*) FROM postings) AS all_lines
              FROM days
            ), shares AS (
              SELECT weekend_days, weekend_lines, weekend_debit, all_lines,
                ROUND(weekend_lines / CAST(all_lines AS DOUBLE), 6) AS weekend_share
              FROM facts
            )
            """;
    private static final String LIST = """
            SELECT posted_on, lines, debit, weekend_days, weekend_lines, weekend_debit, all_lines, weekend_share
            FROM days CROSS JOIN shares
            ORDER BY lines DESC, posted_on
            LIMIT\s""" + SHOWN;
    private static final String NONE =
            "SELECT weekend_days, weekend_lines, weekend_debit, all_lines, weekend_share FROM shares";

    private final Map<LocalDate, Day> days = new HashMap<>();

    @Override
    public void add(LedgerLine line) {
        DayOfWeek weekday = line.postedOn().getDayOfWeek();
        if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY) {
            days.put(
                    line.postedOn(),
                    days.getOrDefault(line.postedOn(), new Day(line.postedOn(), BigDecimal.ZERO, 0))
                            .add(line));
        }
    }

    @Override
    public Insight answer(LedgerOverview overview) {
        long lines = days.values().stream().mapToLong(Day::lines).sum();
        BigDecimal debit = days.values().stream().map(Day::debit).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal found = Numbers.share(BigDecimal.valueOf(lines), BigDecimal.valueOf(overview.lines()));
        BigDecimal share = found == null ? BigDecimal.ZERO : found;
        List<Map<String, Object>> rows = days.values().stream()
                .sorted(Comparator.comparingLong(Day::lines).reversed().thenComparing(Day::day))
                .limit(SHOWN)
                .map(Day::facts)
                .toList();
        Facts payload = Facts.of("weekend_days", (long) days.size())
                .and("weekend_lines", lines)
                .and("weekend_debit", debit)
                .and("all_lines", overview.lines())
                .and("weekend_share", share)
                .and("days", rows);
        String summary = lines == 0
                ? "Nothing is dated on a Saturday or a Sunday."
                : String.format(
                        Locale.ROOT,
                        "%s (%s of all) dated on %s, with debits of %s.",
                        Numbers.count(lines, "line is", "lines are"),
                        Numbers.percent(share),
                        Numbers.count(days.size(), "Saturday or Sunday", "Saturdays and Sundays"),
                        overview.money().format(debit));
        boolean rare = lines > 0 && share.compareTo(USUAL) < 0;
        return Insight.of(
                        "finance_weekend_postings",
                        "Postings on weekends",
                        summary + (rare ? " They are rare here, so each may be worth a look." : ""),
                        rare ? Severity.LOW : Severity.INFO,
                        payload.map())
                .withEvidence(overview.sql(DAYS + (rows.isEmpty() ? NONE : LIST)))
                .withChart(Chart.of(
                        Chart.Type.TABLE,
                        "Postings on weekends",
                        "The Saturdays and Sundays with most lines.",
                        Field.of("posted_on", "Day", Field.Format.DATE),
                        List.of(
                                Field.of("lines", "Lines", Field.Format.WHOLE),
                                Field.of("debit", "Debits", Field.Format.MONEY)
                                        .in(overview.money().currency())),
                        rows));
    }
}
