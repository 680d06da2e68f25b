package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Payments far from the usual size of their category. Eight bytes are remembered for each payment, and none any more
 * after {@link #MOST_AMOUNTS}: then the insight says that it rests on the first ones.
 */
final class UnusualPayments implements Question {

    static final int SHOWN = 20;
    static final int FEWEST = 20;
    private static final int MOST_CATEGORIES = 2_000;
    private static final int MOST_AMOUNTS = 8_000_000;
    private static final String WITHOUT_CATEGORY = "payments without a category";

    /** Credits are not unusual payments: each sign has categories of its own. */
    private final Map<String, UsualAmounts> positive = new HashMap<>();

    private final Map<String, UsualAmounts> negative = new HashMap<>();
    private long looked;
    private boolean complete = true;
    private List<UnusualPayment> worst = List.of();

    @Override
    public void add(Payment payment) {
        int sign = payment.amount().signum();
        if (sign == 0) {
            return;
        }
        UsualAmounts amounts = looked < MOST_AMOUNTS ? of(sign > 0 ? positive : negative, name(payment)) : null;
        complete &= amounts != null;
        if (amounts != null) {
            amounts.add(payment);
            looked++;
        }
    }

    @Override
    public List<Insight> answer(Overview overview) {
        Judged judged = new Judged();
        (overview.spendSign() > 0 ? positive : negative).forEach(judged::add);
        worst = judged.worst();
        return List.of(insight(overview, judged));
    }

    /** The most unusual ones, once answered; the farthest from usual first. */
    List<UnusualPayment> worst() {
        return worst;
    }

    private static @Nullable UsualAmounts of(Map<String, UsualAmounts> categories, String category) {
        UsualAmounts amounts = categories.get(category);
        if (amounts == null && categories.size() < MOST_CATEGORIES) {
            amounts = new UsualAmounts(SHOWN);
            categories.put(category, amounts);
        }
        return amounts;
    }

    private static String name(Payment payment) {
        String category = payment.category();
        return category == null ? WITHOUT_CATEGORY : category;
    }

    private Insight insight(Overview overview, Judged judged) {
        List<Map<String, Object>> rows =
                worst.stream().map(found -> found.facts(overview.money())).toList();
        Facts payload = Facts.of("unusual", judged.outside)
                .and("judged_payments", judged.payments)
                .and("judged_categories", judged.categories)
                .and("left_out_payments", judged.leftOut)
                .and("complete", complete)
                .and("anomalies", rows);
        Severity severity = worst.isEmpty() ? Severity.INFO : worst.get(0).severity();
        return Insight.of(
                        "finance_unusual_payments",
                        "Payments out of their usual range",
                        summary(overview, judged),
                        severity,
                        payload.map())
                .withEvidence(overview.sql(UnusualEvidence.of(!rows.isEmpty())))
                .withChart(chart(overview, rows));
    }

    private String summary(Overview overview, Judged judged) {
        if (judged.payments == 0) {
            return String.format(
                    Locale.ROOT, "No category has %d payments or more, so none can be called unusual.", FEWEST);
        }
        String basis = String.format(
                Locale.ROOT,
                "%s in %s with at least %d payments were compared with the usual size of their category",
                Numbers.count(judged.payments, "payment", "payments"),
                Numbers.count(judged.categories, "category", "categories"),
                FEWEST);
        String rest =
                (judged.leftOut == 0 ? "" : "; " + Numbers.whole(judged.leftOut) + " in smaller categories were not")
                        + (complete ? "." : "; the file is so large that not all of it was compared.");
        if (judged.outside == 0) {
            return basis + rest + " None is out of range.";
        }
        return String.format(
                Locale.ROOT,
                "%s%s %s out of range. The most unusual: %s",
                basis,
                rest,
                Numbers.count(judged.outside, "is", "are"),
                worst.get(0).explanation(overview.money()));
    }

    private static Chart chart(Overview overview, List<Map<String, Object>> rows) {
        String unit = overview.money().currency();
        return Chart.of(
                Chart.Type.TABLE,
                "Payments out of their usual range",
                "The " + rows.size()
                        + " payments farthest from the usual size of their category, with the expected range.",
                Field.of("line", "Line", Field.Format.WHOLE),
                List.of(
                        Field.of("txn_id", "Transaction", Field.Format.TEXT),
                        Field.of("paid_on", "Paid on", Field.Format.DATE),
                        Field.of("counterparty", "Counterparty", Field.Format.TEXT),
                        Field.of("category", "Category", Field.Format.TEXT),
                        Field.of("value", "Amount", Field.Format.MONEY).in(unit),
                        Field.of("expected_low", "Expected from", Field.Format.MONEY)
                                .in(unit),
                        Field.of("expected_high", "Expected to", Field.Format.MONEY)
                                .in(unit)),
                rows);
    }

    /** What comes of comparing each category with itself. */
    private static final class Judged {

        private final List<UnusualPayment> found = new ArrayList<>();
        private long payments;
        private long categories;
        private long outside;
        private long leftOut;

        void add(String category, UsualAmounts amounts) {
            if (amounts.size() < FEWEST) {
                leftOut += amounts.size();
                return;
            }
            UsualAmounts.Range range = amounts.range();
            payments += amounts.size();
            categories++;
            outside += amounts.outside(range);
            amounts.candidates(range).forEach(payment -> found.add(new UnusualPayment(payment, category, range)));
        }

        List<UnusualPayment> worst() {
            return found.stream()
                    .sorted(Comparator.comparingDouble((UnusualPayment one) -> -Math.abs(one.score()))
                            .thenComparingLong(one -> one.payment().line()))
                    .limit(SHOWN)
                    .toList();
        }
    }
}
