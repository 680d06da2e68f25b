package io.aetherflow.plugins.supply;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What to do next about the stock: order what is under its level, else what is out, else clear what nobody orders. */
record StockAdvice(StockHealth health) {

    private static final int NAMED = 3;

    Insight recommendation() {
        if (health.underLevel.count() > 0) {
            return order();
        }
        if (health.out.count() > 0) {
            return refill();
        }
        return health.discontinued.count() > 0 ? clear() : setLevels();
    }

    private Insight order() {
        List<String> first = health.underLevel.largest().stream()
                .limit(NAMED)
                .map(item -> Numbers.plain(missing(item)) + " of " + item.label())
                .toList();
        String summary = String.format(
                Locale.ROOT,
                "Order %s under their reorder level: at least %s units bring all of them back to it. Begin with %s.",
                Numbers.count(health.underLevel.count(), "item", "items"),
                Numbers.plain(health.underLevel.sum()),
                Numbers.list(first));
        return insight(
                        "Order what is under its reorder level",
                        summary,
                        Facts.of("action", "order")
                                .and("items", health.underLevel.count())
                                .and("units", health.underLevel.sum())
                                .and(
                                        "orders",
                                        health.underLevel.largest().stream()
                                                .map(StockItem::facts)
                                                .toList()))
                .withEvidence(StockSql.listed(StockSql.UNDER_LEVEL, "shortfall", StockSql.missing(), "items, units"));
    }

    private Insight refill() {
        List<String> first =
                health.out.largest().stream().limit(NAMED).map(StockItem::label).toList();
        String summary = String.format(
                Locale.ROOT,
                "Decide for %s out of stock whether to order or to discontinue them. Begin with %s.",
                Numbers.count(health.out.count(), "item", "items"),
                Numbers.list(first));
        return insight(
                        "Order or discontinue what is out of stock",
                        summary,
                        Facts.of("action", "order_or_discontinue")
                                .and("as_of", health.asOf)
                                .and("items", health.out.count()))
                .withEvidence(StockSql.count(StockSql.OUT, "items"));
    }

    private Insight clear() {
        String summary = String.format(
                Locale.ROOT,
                "Clear the stock of %s: nobody orders them any more. Begin with %s.",
                Numbers.count(health.discontinued.count(), "discontinued item", "discontinued items"),
                health.discontinued.largest().get(0).label());
        return insight(
                        "Clear discontinued stock",
                        summary,
                        Facts.of("action", "clear").and("as_of", health.asOf).and("items", health.discontinued.count()))
                .withEvidence(StockSql.count(StockSql.DISCONTINUED, "items"));
    }

    private Insight setLevels() {
        String summary = health.withLevel() > 0
                ? "Nothing is under its reorder level or out of stock: check whether the levels are higher than they need be."
                : "Nothing is out of stock. Set reorder levels and export them, so that shortages show before they hurt.";
        return insight(
                        "Review the reorder levels",
                        summary,
                        Facts.of("action", "review_levels")
                                .and("with_level", health.withLevel())
                                .and("under_level", 0L))
                .withEvidence(StockSql.levels());
    }

    private static BigDecimal missing(StockItem item) {
        return Objects.requireNonNull(item.shortfall(), "ranked by it");
    }

    private static Insight insight(String title, String summary, Facts payload) {
        return Insight.of("supply_recommendation", title, summary, Severity.MEDIUM, payload.map());
    }
}
