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
        RepeatedPayment.Key key = RepeatedPayment.Key.of(payment);
        if (seen.seen(key.hash()) && (repeats.size() < MOST_GROUPS || repeats.containsKey(key))) {
            repeats.computeIfAbsent(key, RepeatedPayment::new).again(payment);
        }
    }

    @Override
    public List<Insight> answer(Overview overview) {
        if (!daysKnown) {
            return List.of(unknown());
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

    private static Insight unknown() {
        return Insight.of(
                "finance_possible_duplicates",
                "Possible duplicate payments",
                "All dates are a first of January: the file tells years, not days, so repetitions on a day can't be told.",
                Severity.INFO,
                Facts.of("known", false).map());
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
                        Field.of("at_stake", "At stake", Field.Format.MONEY).in(unit)),
                rows);
    }
}
