package io.aetherflow.plugins.supply;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Stock that will not be ordered again, and stock that did not move for four weeks or more. */
record DeadStock(StockHealth health, Movement movement) {

    Insight insight() {
        Ranked unmoved = movement.unmoved();
        boolean moving = movement.since().isPresent();
        Ranked shown = health.discontinued.count() > 0 ? health.discontinued : unmoved;
        List<Map<String, Object>> rows =
                shown.largest().stream().map(StockItem::facts).toList();
        Facts payload = Facts.of("as_of", health.asOf)
                .and("discontinued_with_stock", health.discontinued.count())
                .and("discontinued_value", health.withCost() > 0 ? health.discontinued.sum() : null)
                .and("compared_with", movement.since().orElse(null))
                .and("items_compared", moving ? movement.compared() : null)
                .and("unmoved", moving ? unmoved.count() : null)
                .and("unmoved_value", moving && health.withCost() > 0 ? unmoved.sum() : null)
                .and("items", rows);
        return Insight.of(
                        "supply_dead_stock",
                        "Slow and dead stock",
                        discontinued() + " " + slow(unmoved),
                        shown.count() > 0 ? Severity.LOW : Severity.INFO,
                        payload.map())
                .withEvidence(evidence(shown.count() > 0))
                .withChart(chart(rows));
    }

    private String evidence(boolean listed) {
        String counts =
                movement.since().map(since -> StockSql.dead(health.asOf, since)).orElseGet(StockSql::leftOver);
        String columns = "whole.as_of, discontinued_with_stock, discontinued_value"
                + (movement.since().isPresent() ? ", compared_with, items_compared, unmoved, unmoved_value" : "");
        if (!listed) {
            return "SELECT " + columns + " FROM (" + counts + ") AS whole";
        }
        String condition = health.discontinued.count() > 0
                ? StockSql.DISCONTINUED
                : StockSql.unmoved(health.asOf, movement.since().orElseThrow());
        return StockSql.listed(condition, "value", counts, columns);
    }

    private String discontinued() {
        Ranked left = health.discontinued;
        if (left.count() == 0) {
            return "No discontinued item has stock left.";
        }
        String worth = health.withCost() > 0 ? ", worth " + Numbers.decimal(left.sum(), 2) : "";
        return String.format(
                Locale.ROOT,
                "%s stock left%s; most in %s.",
                Numbers.count(left.count(), "discontinued item has", "discontinued items have"),
                worth,
                left.largest().get(0).label());
    }

    private String slow(Ranked unmoved) {
        if (movement.since().isEmpty()) {
            return "The file has no two days four weeks apart, so slow movers can't be told.";
        }
        return String.format(
                Locale.ROOT,
                "%s of %s found on both days have the same stock as on %s.",
                Numbers.whole(unmoved.count()),
                Numbers.count(movement.compared(), "item", "items"),
                movement.since().get());
    }

    private static Chart chart(List<Map<String, Object>> rows) {
        return Chart.of(
                Chart.Type.TABLE,
                "Slow and dead stock",
                rows.size() + " items with stock that nobody may need, the most valuable first.",
                Field.of("item", "Item", Field.Format.TEXT),
                List.of(
                        Field.of("on_hand", "On hand", Field.Format.DECIMAL),
                        Field.of("value", "Value", Field.Format.MONEY),
                        Field.of("supplier", "Supplier", Field.Format.TEXT)),
                rows);
    }
}
