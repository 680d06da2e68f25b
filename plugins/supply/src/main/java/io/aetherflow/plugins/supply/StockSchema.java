package io.aetherflow.plugins.supply;

import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Derivation;
import io.aetherflow.core.table.Requirement;
import io.aetherflow.core.table.TableSchema;

/**
 * {@code supply_stock}: what lies where, on a day. Exports of stock rarely carry their day, so it may be a constant of
 * the file or, failing that, the day of upload. A bare {@code Quantity} is not taken for stock on hand: order lines
 * have one too.
 */
final class StockSchema {

    static final String NAME = "supply_stock";

    static final TableSchema SCHEMA = TableSchema.named(NAME)
            .title("Stock on hand")
            .columns(identity())
            .columns(levels())
            .columns(terms())
            .requires(Requirement.column("as_of"), Requirement.oneOf("sku", "warehouse"), Requirement.column("on_hand"))
            .naturalKey("as_of", "warehouse", "sku")
            .derives(Derivation.uploadDay("as_of"))
            .build();

    private StockSchema() {}

    private static Column[] identity() {
        return new Column[] {
            Column.date("as_of")
                    .describedAs("Day the stock was counted; the day of upload where the file does not say")
                    .aliases(StockHeaders.AS_OF),
            Column.text("sku").describedAs("Code of the item, or its number").aliases(StockHeaders.SKU),
            Column.text("name").describedAs("Name of the item").aliases(StockHeaders.NAME),
            Column.text("warehouse")
                    .describedAs("Where it lies; the plant where the file has both plant and storage location")
                    .aliases(StockHeaders.WAREHOUSE),
            Column.text("supplier").describedAs("Who it is bought from").aliases(StockHeaders.SUPPLIER)
        };
    }

    private static Column[] levels() {
        return new Column[] {
            Column.decimal("on_hand").describedAs("Units in stock").aliases(StockHeaders.ON_HAND),
            Column.decimal("on_order")
                    .describedAs("Units ordered and not yet received")
                    .aliases(StockHeaders.ON_ORDER),
            Column.decimal("reorder_level")
                    .describedAs("Stock at which to order again")
                    .aliases(StockHeaders.REORDER_LEVEL)
        };
    }

    private static Column[] terms() {
        return new Column[] {
            Column.decimal("lead_time_days")
                    .in("days")
                    .describedAs("Days from ordering at the supplier to having it. Where a file has both 'Lead time' "
                            + "(beside the supplier) and 'Lead times' (of customers' orders), it is 'Lead time'")
                    .aliases(StockHeaders.LEAD_TIME_DAYS),
            Column.money("unit_cost")
                    .describedAs("What one unit is valued at: its cost, or its price where the file has no cost")
                    .aliases(StockHeaders.UNIT_COST),
            Column.bool("discontinued").describedAs("No longer ordered").aliases(StockHeaders.DISCONTINUED)
        };
    }
}
