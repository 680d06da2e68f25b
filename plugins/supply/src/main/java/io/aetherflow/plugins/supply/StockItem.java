package io.aetherflow.plugins.supply;

import io.aetherflow.analytics.Facts;
import io.aetherflow.core.table.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of {@code supply_stock}. */
record StockItem(long line, LocalDate asOf, Identity identity, Levels levels, boolean discontinued) {

    /** What is read of a row. */
    static final List<String> COLUMNS = List.of(
            "as_of",
            "sku",
            "name",
            "warehouse",
            "supplier",
            "on_hand",
            "on_order",
            "reorder_level",
            "lead_time_days",
            "unit_cost",
            "discontinued");

    record Identity(
            @Nullable String sku,
            @Nullable String name,
            @Nullable String warehouse,
            @Nullable String supplier) {}

    record Levels(
            BigDecimal onHand,
            @Nullable BigDecimal onOrder,
            @Nullable BigDecimal reorderLevel,
            @Nullable BigDecimal leadTimeDays,
            @Nullable BigDecimal unitCost) {}

    static StockItem of(Row row) {
        return new StockItem(
                row.sourceLine(),
                Objects.requireNonNull(row.date("as_of"), "as_of"),
                new Identity(row.text("sku"), row.text("name"), row.text("warehouse"), row.text("supplier")),
                new Levels(
                        Objects.requireNonNull(row.decimal("on_hand"), "on_hand"),
                        row.decimal("on_order"),
                        row.decimal("reorder_level"),
                        row.decimal("lead_time_days"),
                        row.decimal("unit_cost")),
                Boolean.TRUE.equals(row.bool("discontinued")));
    }

    boolean outOfStock() {
        return !discontinued && levels.onHand().signum() <= 0;
    }

    /** On hand and on order together. */
    BigDecimal coming() {
        BigDecimal onOrder = levels.onOrder();
        return onOrder == null ? levels.onHand() : levels.onHand().add(onOrder);
    }

    /** Units missing to the reorder level; 0 or less where there is enough, null where there is no level to keep. */
    @Nullable
    BigDecimal shortfall() {
        BigDecimal level = levels.reorderLevel();
        return level == null || discontinued ? null : level.subtract(coming());
    }

    /** What lies there, at unit cost; null where the cost is not known. Negative stock is worth nothing. */
    @Nullable
    BigDecimal value() {
        BigDecimal cost = levels.unitCost();
        return cost == null ? null : levels.onHand().max(BigDecimal.ZERO).multiply(cost);
    }

    /** For sentences: the name with the code, or one of them, with the place. */
    String label() {
        String what = identity.name() == null || identity.sku() == null
                ? identity.name() == null ? identity.sku() : identity.name()
                : identity.name() + " (" + identity.sku() + ")";
        String where = identity.warehouse();
        if (what == null) {
            return where == null ? "line " + line : where;
        }
        return where == null ? what : what + " in " + where;
    }

    /** What tells it from the other items of a day. */
    String key() {
        return identity.sku() + "\u0000" + identity.warehouse() + "\u0000"
                + (identity.sku() == null ? identity.name() : "");
    }

    Map<String, Object> facts() {
        return Facts.of("line", line)
                .and("item", label())
                .and("sku", identity.sku())
                .and("name", identity.name())
                .and("warehouse", identity.warehouse())
                .and("supplier", identity.supplier())
                .and("on_hand", levels.onHand())
                .and("on_order", levels.onOrder())
                .and("reorder_level", levels.reorderLevel())
                .and("lead_time_days", levels.leadTimeDays())
                .and("shortfall", shortfall())
                .and("value", value())
                .map();
    }
}
