package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.analytics.TopN;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** What to do next: check possible duplicates first, then unusual payments, else look at the largest suppliers. */
record Advice(Overview overview, RepeatedPayments repeated, UnusualPayments unusual, Breakdown suppliers) {

    private static final int LARGEST = 3;

    Insight recommendation() {
        if (!repeated.largest().isEmpty()) {
            return checkDuplicates(repeated.largest().get(0));
        }
        List<UnusualPayment> high =
                unusual.worst().stream().filter(found -> found.score() > 0).toList();
        return high.isEmpty() ? reviewSuppliers() : reviewUnusual(high);
    }

    private Insight checkDuplicates(RepeatedPayment first) {
        String summary = String.format(
                Locale.ROOT,
                "Ask for the invoices behind the %s possible duplicate payments with most at stake, starting with %s (%s on "
                        + "%s, %d times). All repetitions together are %s: that is the most that could be recovered.",
                Numbers.whole(repeated.largest().size()),
                first.key().counterparty(),
                overview.money().format(first.key().amount().abs()),
                first.key().paidOn(),
                first.count(),
                overview.money().format(repeated.atStake()));
        return insight(
                "Check possible duplicate payments",
                summary,
                Facts.of("action", "check_duplicates")
                        .and("counterparty", first.key().counterparty())
                        .and("paid_on", first.key().paidOn())
                        .and("count", first.count())
                        .and("at_stake", repeated.atStake()),
                RepeatedPayments.worst());
    }

    private Insight reviewUnusual(List<UnusualPayment> high) {
        UnusualPayment first = high.get(0);
        String summary = String.format(
                Locale.ROOT,
                "Have someone who knows the contracts look at the %s listed, starting with line %s: %s",
                Numbers.count(high.size(), "unusually large payment", "unusually large payments"),
                Numbers.whole(first.payment().line()),
                first.explanation(overview.money()));
        return insight(
                "Review unusually large payments",
                summary,
                Facts.of("action", "review_unusual")
                        .and("line", first.payment().line())
                        .and("payments", (long) high.size()),
                UnusualEvidence.high());
    }

    private Insight reviewSuppliers() {
        List<TopN.Group> top = suppliers.largest(overview, LARGEST);
        BigDecimal spend =
                top.stream().map(group -> overview.spend(group.sum())).reduce(BigDecimal.ZERO, BigDecimal::add);
        String summary = String.format(
                Locale.ROOT,
                "No payment stands out. The money is with the largest suppliers: review the terms of %s, who have %s%s.",
                Numbers.list(top.stream().map(TopN.Group::key).toList()),
                overview.money().format(spend),
                overview.shareInBrackets(spend));
        return insight(
                "Review the terms of the largest suppliers",
                summary,
                Facts.of("action", "review_suppliers").and("spend", spend),
                suppliers.ranked() + "SELECT SUM(spend) AS spend FROM ranked WHERE place <= " + LARGEST);
    }

    private Insight insight(String title, String summary, Facts payload, String query) {
        return Insight.of("finance_recommendation", title, summary, Severity.MEDIUM, payload.map())
                .withEvidence(overview.sql(query));
    }
}
