package io.aetherflow.plugins.supply;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.analytics.TopN;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says what was found in the stock. */
record StockInsights(StockHealth health, Movement movement) {

    private static final int SUPPLIERS = 10;

    List<Insight> all() {
        List<Insight> insights = new ArrayList<>(List.of(out(), underLevel()));
        if (health.withCost() > 0) {
            insights.add(value());
        }
        insights.add(atRisk());
        insights.add(new DeadStock(health, movement).insight());
        if (health.withSupplier() > 0) {
            insights.add(bySupplier());
        }
        insights.add(new StockAdvice(health).recommendation());
        return insights;
    }

    private Insight out() {
        String negative = health.negative() == 0
                ? ""
                : " " + Numbers.count(health.negative(), "item has", "items have") + " negative stock: count again.";
        String summary = String.format(
                Locale.ROOT,
                "Out of stock and not discontinued on %s: %s of %s.%s",
                health.asOf,
                Numbers.whole(health.out.count()),
                Numbers.count(health.items(), "item", "items"),
                negative);
        Facts payload = Facts.of("as_of", health.asOf)
                .and("items", health.items())
                .and("out_of_stock", health.out.count())
                .and("negative", health.negative())
                .and("units", health.units())
                .and(
                        "listed",
                        health.out.largest().stream().map(StockItem::facts).toList());
        return kpi(
                        "supply_stock_out_items",
                        "Out of stock",
                        summary,
                        health.out.count() > 0 ? Severity.MEDIUM : Severity.INFO,
                        payload,
                        Field.of("out_of_stock", "Out of stock", Field.Format.WHOLE),
                        health.out.count())
                .withEvidence(
                        health.out.count() == 0
                                ? StockSql.counts()
                                : StockSql.listed(
                                        StockSql.OUT,
                                        "shortfall",
                                        StockSql.counts(),
                                        "whole.as_of, items, out_of_stock, negative, units"));
    }

    private Insight underLevel() {
        if (health.withLevel() == 0) {
            return Insight.of(
                            "supply_stock_under_level",
                            "Under reorder level",
                            "The file has no reorder levels, so which items to order again can't be told.",
                            Severity.LOW,
                            Facts.of("known", false).and("with_level", 0L).map())
                    .withEvidence(StockSql.levels());
        }
        String summary = String.format(
                Locale.ROOT,
                "Under their reorder level, counting what is on order: %s of %s that have one.",
                Numbers.whole(health.underLevel.count()),
                Numbers.count(health.withLevel(), "item", "items"));
        return kpi(
                        "supply_stock_under_level",
                        "Under reorder level",
                        summary,
                        health.underLevel.count() > 0 ? Severity.MEDIUM : Severity.INFO,
                        Facts.of("with_level", health.withLevel()),
                        Field.of("under_level", "Under reorder level", Field.Format.WHOLE),
                        health.underLevel.count())
                .withEvidence(StockSql.levels());
    }

    private Insight value() {
        long unknown = health.items() - health.withCost();
        String summary = String.format(
                Locale.ROOT,
                "%s are tied up in stock, at the file's unit costs (its prices, where it has no costs).%s",
                Numbers.decimal(health.value(), 2),
                unknown == 0
                        ? ""
                        : " " + Numbers.count(unknown, "item has", "items have") + " none and are not counted.");
        return kpi(
                        "supply_stock_value",
                        "Value in stock",
                        summary,
                        Severity.INFO,
                        Facts.of("items_with_cost", health.withCost()).and("units", health.units()),
                        Field.of("value", "Value in stock", Field.Format.MONEY),
                        health.value())
                .withEvidence(StockSql.value());
    }

    private Insight atRisk() {
        boolean leveled = health.withLevel() > 0;
        Ranked atRisk = leveled ? health.underLevel : health.out;
        List<StockItem> listed = atRisk.largest();
        List<Map<String, Object>> rows = listed.stream().map(StockItem::facts).toList();
        String kind = leveled ? "under the reorder level" : "out of stock (there are no reorder levels)";
        String summary = listed.isEmpty()
                ? "No item is " + kind + "."
                : String.format(
                        Locale.ROOT,
                        "%s %s. The first on the list is %s, with %s on hand%s.",
                        Numbers.count(atRisk.count(), "item is", "items are"),
                        kind,
                        listed.get(0).label(),
                        Numbers.plain(listed.get(0).levels().onHand()),
                        missing(listed.get(0)));
        return Insight.of(
                        "supply_stock_at_risk",
                        "Stock at risk",
                        summary,
                        listed.isEmpty() ? Severity.INFO : Severity.MEDIUM,
                        Facts.of("as_of", health.asOf)
                                .and("at_risk", atRisk.count())
                                .and("items", rows)
                                .map())
                .withEvidence(atRisk(leveled ? StockSql.UNDER_LEVEL : StockSql.OUT, listed.isEmpty()))
                .withChart(chart(rows, kind));
    }

    private static String atRisk(String condition, boolean none) {
        String count = StockSql.count(condition, "at_risk");
        return none ? count : StockSql.listed(condition, "shortfall", count, "whole.as_of, at_risk");
    }

    private static String missing(StockItem item) {
        BigDecimal shortfall = item.shortfall();
        return shortfall == null || shortfall.signum() <= 0 ? "" : " and " + Numbers.plain(shortfall) + " missing";
    }

    private static Chart chart(List<Map<String, Object>> rows, String kind) {
        return Chart.of(
                Chart.Type.TABLE,
                "Stock at risk",
                "The first " + rows.size() + " items " + kind + ", most missing units first.",
                Field.of("item", "Item", Field.Format.TEXT),
                List.of(
                        Field.of("on_hand", "On hand", Field.Format.DECIMAL),
                        Field.of("on_order", "On order", Field.Format.DECIMAL),
                        Field.of("reorder_level", "Reorder level", Field.Format.DECIMAL),
                        Field.of("shortfall", "Missing", Field.Format.DECIMAL),
                        Field.of("supplier", "Supplier", Field.Format.TEXT)),
                rows);
    }

    private Insight bySupplier() {
        boolean valued = health.withCost() > 0;
        TopN sums = valued ? health.valueBySupplier : health.unitsBySupplier;
        List<TopN.Group> top = sums.top(SUPPLIERS);
        String measure = valued ? "value" : "units";
        List<Map<String, Object>> rows = top.stream()
                .map(group -> Facts.of("supplier", group.key())
                        .and(measure, group.sum())
                        .and("share", Numbers.share(group.sum(), sums.total()))
                        .and("items", group.rows())
                        .map())
                .toList();
        TopN.Group first = top.get(0);
        BigDecimal share = Numbers.share(first.sum(), sums.total());
        String summary = String.format(
                Locale.ROOT,
                "Stock comes from %s%s. Most %s: %s with %s%s in %s.",
                sums.complete() ? "" : "more than ",
                Numbers.count(sums.size(), "supplier", "suppliers"),
                valued ? "value" : "units",
                first.key(),
                valued ? Numbers.decimal(first.sum(), 2) : Numbers.plain(first.sum()),
                share == null ? "" : " (" + Numbers.percent(share) + ")",
                Numbers.count(first.rows(), "item", "items"));
        return Insight.of(
                        "supply_stock_by_supplier",
                        "Stock by supplier",
                        summary,
                        Severity.INFO,
                        Facts.of("suppliers", (long) sums.size())
                                .and("total", sums.total())
                                .and("rows", rows)
                                .map())
                .withEvidence(StockSql.bySupplier(measure, SUPPLIERS, sums.complete() ? 0 : StockHealth.KEPT))
                .withChart(Chart.of(
                        Chart.Type.BAR,
                        "Stock by supplier",
                        "The suppliers with most " + measure + " in stock.",
                        Field.of("supplier", "Supplier", Field.Format.TEXT),
                        List.of(Field.of(
                                measure,
                                valued ? "Value" : "Units",
                                valued ? Field.Format.MONEY : Field.Format.DECIMAL)),
                        rows));
    }

    private static Insight kpi(
            String type, String title, String summary, Severity severity, Facts payload, Field field, Object number) {
        return Insight.of(
                        type,
                        title,
                        summary,
                        severity,
                        payload.and(field.name(), number).map())
                .withChart(Chart.kpi(title, summary, field, number));
    }
}
