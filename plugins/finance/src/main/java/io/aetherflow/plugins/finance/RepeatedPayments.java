package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Payments of the same amount to the same counterparty on the same day: possible duplicates, often legitimate ones.
 * Withheld names are left out, since they stand for different people.
 */
final class RepeatedPayments implements Question {

    private static final int SHOWN = 20;
    private static final int MOST_GROUPS = 100_000;
    private static final BigDecimal MUCH = new BigDecimal("0.01");

    private static final String REPEATED = """
            , numbered AS (
              SELECT counterparty, paid_on, amount, source_line,
                ROW_NUMBER() OVER (PARTITION BY counterparty, paid_on, amount ORDER BY row_no) AS nth
              FROM payments
              WHERE NOT redacted AND spend > 0
            ), repeated AS (
              SELECT counterparty, paid_on, amount, COUNT(*) AS times, ABS(amount) * (COUNT(*) - 1) AS recoverable,
                MIN(CASE WHEN nth > 1 THEN source_line END) AS first_repetition
              FROM numbered
              GROUP BY counterparty, paid_on, amount
              HAVING COUNT(*) > 1
            ), facts AS (
              SELECT COUNT(*) AS groups, COALESCE(CAST(SUM(times - 1) AS BIGINT), 0) AS repetitions,
                COALESCE(SUM(recoverable), 0) AS at_stake
              FROM repeated
            ), withheld AS (
              SELECT COUNT(CASE WHEN redacted THEN 1 END) AS withheld_names_left_out FROM payments
            )
            """;
    private static final String LARGEST = """
            SELECT counterparty, paid_on, amount, times AS count, recoverable, groups, repetitions, at_stake,
              withheld_names_left_out
            FROM repeated CROSS JOIN facts CROSS JOIN withheld
            ORDER BY recoverable DESC, first_repetition
            LIMIT\s""" + SHOWN;
    private static final String NONE =
            "SELECT groups, repetitions, at_stake, withheld_names_left_out FROM facts CROSS JOIN withheld";
    private static final String UNKNOWN = """
            SELECT COUNT(*) AS payments,
              COUNT(CASE WHEN EXTRACT(MONTH FROM paid_on) = 1 AND EXTRACT(DAY FROM paid_on) = 1 THEN 1 END)
                AS on_the_first_of_january
            FROM payments""";

    private final HashCounts seen = new HashCounts();
    private final Map<RepeatedPayment.Key, RepeatedPayment> repeats = new HashMap<>();
    private long withheld;
    private boolean daysKnown;
    private List<RepeatedPayment> largest = List.of();
    private BigDecimal atStake = BigDecimal.ZERO;

    @Override
    public void add(Payment payment) {
        daysKnown |= payment.paidOn().getDayOfYear() != 1;
        if (payment.redacted()) {
            withheld++;
            return;
        }
        if (!seen.seen(RepeatedPayment.Key.hash(payment))) {
            return;
        }
        RepeatedPayment.Key key = RepeatedPayment.Key.of(payment);
        if (repeats.size() < MOST_GROUPS || repeats.containsKey(key)) {
            repeats.computeIfAbsent(key, RepeatedPayment::new).again(payment);
        }
    }

    @Override
    public List<Insight> answer(Overview overview) {
        if (!daysKnown) {
            return List.of(unknown(overview));
        }
        List<RepeatedPayment> found = repeats.values().stream()
                .filter(group -> group.key().amount().signum() == overview.spendSign())
                .sorted(Comparator.comparing(RepeatedPayment::atStake)
                        .reversed()
                        .thenComparing(RepeatedPayment::firstRepeatLine))
                .toList();
        largest = found.stream().limit(SHOWN).toList();
        atStake = found.stream().map(RepeatedPayment::atStake).reduce(BigDecimal.ZERO, BigDecimal::add);
        return List.of(insight(overview, found));
    }

    /** Those with most at stake, once answered. */
    List<RepeatedPayment> largest() {
        return largest;
    }

    /** All repetitions together, the first payment of each not counted. */
    BigDecimal atStake() {
        return atStake;
    }

    /** The case with most at stake, and all together, in SQL. */
    static String worst() {
        return REPEATED + """
                SELECT counterparty, paid_on, times AS count, at_stake
                FROM repeated CROSS JOIN facts
                ORDER BY recoverable DESC, first_repetition
                LIMIT 1""";
    }

    private static Insight unknown(Overview overview) {
        return Insight.of(
                        "finance_possible_duplicates",
                        "Possible duplicate payments",
                        "All dates are a first of January: the file tells years, not days, so repetitions on a day can't "
                                + "be told.",
                        Severity.INFO,
                        Facts.of("known", false)
                                .and("payments", overview.payments())
                                .and("on_the_first_of_january", overview.payments())
                                .map())
                .withEvidence(overview.sql(UNKNOWN));
    }

    private Insight insight(Overview overview, List<RepeatedPayment> found) {
        long extra = found.stream().mapToLong(RepeatedPayment::repetitions).sum();
        List<Map<String, Object>> rows =
                largest.stream().map(RepeatedPayment::facts).toList();
        Facts payload = Facts.of("groups", (long) found.size())
                .and("repetitions", extra)
                .and("at_stake", atStake)
                .and("withheld_names_left_out", withheld)
                .and("complete", !seen.full() && repeats.size() < MOST_GROUPS)
                .and("possible_duplicates", rows);
        return Insight.of(
                        "finance_possible_duplicates",
                        "Possible duplicate payments",
                        summary(overview, found.size(), extra),
                        severity(overview),
                        payload.map())
                .withEvidence(overview.sql(REPEATED + (rows.isEmpty() ? NONE : LARGEST)))
                .withChart(chart(overview, rows));
    }

    private String summary(Overview overview, int groups, long extra) {
        String leftOut = withheld == 0
                ? ""
                : " " + Numbers.count(withheld, "payment", "payments") + " with a withheld name could not be compared.";
        if (groups == 0) {
            return "No two payments share counterparty, amount and day." + leftOut;
        }
        RepeatedPayment first = largest.get(0);
        return String.format(
                Locale.ROOT,
                "In %s the same counterparty got the same amount more than once on a day: %s beyond the first, %s in all. "
                        + "They may be legitimate. Most is at stake with %s: %d times %s on %s.%s",
                Numbers.count(groups, "case", "cases"),
                Numbers.count(extra, "payment", "payments"),
                overview.money().format(atStake),
                first.key().counterparty(),
                first.count(),
                overview.money().format(first.key().amount().abs()),
                first.key().paidOn(),
                leftOut);
    }

    private Severity severity(Overview overview) {
        BigDecimal share = overview.share(atStake);
        if (atStake.signum() == 0) {
            return Severity.INFO;
        }
        return share != null && share.compareTo(MUCH) > 0 ? Severity.MEDIUM : Severity.LOW;
    }

    private static Chart chart(Overview overview, List<Map<String, Object>> rows) {
        String unit = overview.money().currency();
        return Chart.of(
                Chart.Type.TABLE,
                "Possible duplicate payments",
                "The " + rows.size() + " cases with most at stake: same counterparty, amount and day.",
                Field.of("counterparty", "Counterparty", Field.Format.TEXT),
                List.of(
                        Field.of("paid_on", "Paid on", Field.Format.DATE),
                        Field.of("amount", "Amount", Field.Format.MONEY).in(unit),
                        Field.of("count", "Times", Field.Format.WHOLE),
                        Field.of("recoverable", "At stake", Field.Format.MONEY).in(unit)),
                rows);
    }
}
