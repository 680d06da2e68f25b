package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lines of the same account, amount, day and text: some are posted twice by mistake, many are legitimate. */
final class RepeatedPostings implements LedgerQuestion {

    private static final int SHOWN = 20;
    private static final int MOST_GROUPS = 100_000;
    private static final String REPEATED = """
            , numbered AS (
              SELECT account, posted_on, description, amount, source_line,
                ROW_NUMBER() OVER (PARTITION BY account, posted_on, description, amount ORDER BY row_no) AS nth
              FROM postings
              WHERE amount <> 0
            ), repeated_lines AS (
              SELECT account, posted_on, description, amount, COUNT(*) AS times,
                ABS(amount) * (COUNT(*) - 1) AS repeated,
                MIN(CASE WHEN nth > 1 THEN source_line END) AS first_repetition
              FROM numbered
              GROUP BY account, posted_on, description, amount
              HAVING COUNT(*) > 1
            ), facts AS (
              SELECT COUNT(*) AS groups, COALESCE(CAST(SUM(times - 1) AS BIGINT), 0) AS repetitions FROM repeated_lines
            )
            """;
    private static final String LIST = """
            SELECT account, posted_on, description, amount, times AS count, repeated, first_repetition, groups,
              repetitions
            FROM repeated_lines CROSS JOIN facts
            ORDER BY repeated DESC, first_repetition
            LIMIT\s""" + SHOWN;
    private static final String NONE = "SELECT groups, repetitions FROM facts";

    private final HashCounts seen = new HashCounts();
    private final Map<RepeatedPosting.Key, RepeatedPosting> repeats = new HashMap<>();

    @Override
    public void add(LedgerLine line) {
        if (line.amount().signum() == 0 || !seen.seen(RepeatedPosting.Key.hash(line))) {
            return;
        }
        RepeatedPosting.Key key = RepeatedPosting.Key.of(line);
        if (repeats.size() < MOST_GROUPS || repeats.containsKey(key)) {
            repeats.computeIfAbsent(key, unused -> new RepeatedPosting(key, line.line()))
                    .again();
        }
    }

    @Override
    public Insight answer(LedgerOverview overview) {
        List<RepeatedPosting> top = repeats.values().stream()
                .sorted(Comparator.comparing(RepeatedPosting::repeated)
                        .reversed()
                        .thenComparingLong(RepeatedPosting::firstRepetition))
                .limit(SHOWN)
                .toList();
        long extra = repeats.values().stream()
                .mapToLong(RepeatedPosting::repetitions)
                .sum();
        List<Map<String, Object>> rows =
                top.stream().map(RepeatedPosting::facts).toList();
        return Insight.of(
                        "finance_repeated_postings",
                        "Lines posted more than once",
                        summary(overview, top, extra),
                        top.isEmpty() ? Severity.INFO : Severity.LOW,
                        Facts.of("groups", (long) repeats.size())
                                .and("repetitions", extra)
                                .and("complete", !seen.full() && repeats.size() < MOST_GROUPS)
                                .and("repeated_postings", rows)
                                .map())
                .withEvidence(overview.sql(REPEATED + (rows.isEmpty() ? NONE : LIST)))
                .withChart(chart(overview, rows));
    }

    private String summary(LedgerOverview overview, List<RepeatedPosting> top, long extra) {
        if (top.isEmpty()) {
            return "No two lines share account, amount, day and text.";
        }
        RepeatedPosting first = top.get(0);
        return String.format(
                Locale.ROOT,
                "In %s account, amount, day and text are the same more than once: %s beyond the first. They may be "
                        + "legitimate. The largest: %d times %s on account %s on %s.",
                Numbers.count(repeats.size(), "case", "cases"),
                Numbers.count(extra, "line", "lines"),
                first.count(),
                overview.money().format(first.key().amount()),
                first.key().account(),
                first.key().postedOn());
    }

    private static Chart chart(LedgerOverview overview, List<Map<String, Object>> rows) {
        String unit = overview.money().currency();
        return Chart.of(
                Chart.Type.TABLE,
                "Lines posted more than once",
                "The " + rows.size() + " cases with the largest repetitions: same account, amount, day and text.",
                Field.of("account", "Account", Field.Format.TEXT),
                List.of(
                        Field.of("posted_on", "Posted on", Field.Format.DATE),
                        Field.of("description", "Text", Field.Format.TEXT),
                        Field.of("amount", "Amount", Field.Format.MONEY).in(unit),
                        Field.of("count", "Times", Field.Format.WHOLE)),
                rows);
    }
}
