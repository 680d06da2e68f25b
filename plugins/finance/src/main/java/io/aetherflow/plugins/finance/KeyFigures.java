package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.analytics.TopN;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The four numbers on top of the dashboard. */
record KeyFigures(Overview overview, Totals totals, Breakdown suppliers, Breakdown categories) {

    List<Insight> insights() {
        List<Insight> figures = new ArrayList<>(List.of(spend(), transactions(), counterparties()));
        if (!categories.isEmpty() && overview.net().signum() > 0) {
            figures.add(largestCategory());
        }
        return figures;
    }

    private Insight spend() {
        String sign = overview.spendSign() > 0
                ? "Credits are negative and reduce it."
                : "Most amounts of the file are negative, as in bank statements; they are read as money spent, and money "
                        + "received reduces it.";
        String summary = String.format(
                Locale.ROOT,
                "%s were spent from %s to %s. %s",
                overview.money().format(overview.net()),
                totals.first(),
                totals.last(),
                sign);
        Field field = Field.of("total_spend", "Total spend", Field.Format.MONEY)
                .in(overview.money().currency());
        return new KeyFigure("finance_total_spend", "Total spend", summary, field, overview.net())
                .insight(Facts.of("first_day", totals.first()).and("last_day", totals.last()), overview.sql("""
                                SELECT SUM(spend) AS total_spend, MIN(paid_on) AS first_day, MAX(paid_on) AS last_day
                                FROM payments"""));
    }

    private Insight transactions() {
        String verb = totals.redacted() == 1 ? " of them withholds" : " of them withhold";
        String redacted = totals.redacted() == 0
                ? ""
                : " " + Numbers.whole(totals.redacted()) + verb + " the counterparty's name.";
        String summary = Numbers.count(totals.payments(), "transaction was", "transactions were") + " read." + redacted;
        Field field = Field.of("transactions", "Transactions", Field.Format.WHOLE);
        return new KeyFigure("finance_transactions", "Transactions", summary, field, totals.payments())
                .insight(Facts.of("redacted", totals.redacted()), overview.sql("""
                                SELECT COUNT(*) AS transactions, COUNT(CASE WHEN redacted THEN 1 END) AS redacted
                                FROM payments"""));
    }

    private Insight counterparties() {
        long count = suppliers.size();
        String least = suppliers.complete() ? "" : "At least ";
        String summary = least + Numbers.count(count, "supplier was", "suppliers were") + " paid.";
        Field field = Field.of("suppliers", "Suppliers", Field.Format.WHOLE);
        return new KeyFigure("finance_suppliers", "Suppliers", summary, field, count)
                .insight(
                        Facts.of("complete", suppliers.complete()),
                        overview.sql("SELECT COUNT(DISTINCT counterparty) AS suppliers FROM payments"));
    }

    private Insight largestCategory() {
        TopN.Group largest = categories.largest(overview, 1).get(0);
        BigDecimal share = overview.share(overview.spend(largest.sum()));
        BigDecimal shown = share == null ? BigDecimal.ZERO : share;
        String summary = String.format(
                Locale.ROOT,
                "%s has %s of the spend: %s.",
                largest.key(),
                Numbers.percent(shown),
                overview.money().format(overview.spend(largest.sum())));
        Field field = Field.of("share", "Share of " + largest.key(), Field.Format.PERCENT);
        return new KeyFigure("finance_largest_category_share", "Largest category", summary, field, shown)
                .insight(
                        Facts.of("category", largest.key()).and("spend", overview.spend(largest.sum())),
                        overview.sql(
                                categories.ranked() + "SELECT category, spend, share FROM ranked WHERE place = 1"));
    }
}
