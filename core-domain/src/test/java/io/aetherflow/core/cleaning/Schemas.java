package io.aetherflow.core.cleaning;

import static io.aetherflow.core.table.Requirement.allOf;
import static io.aetherflow.core.table.Requirement.anyOf;
import static io.aetherflow.core.table.Requirement.column;
import static io.aetherflow.core.table.Requirement.oneOf;

import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Derivation;
import io.aetherflow.core.table.RowRule;
import io.aetherflow.core.table.TableSchema;
import java.math.BigDecimal;
import java.util.List;

/** Schemas of the kind that departments declare. */
final class Schemas {

    static final TableSchema ORDERS = TableSchema.named("shop_orders")
            .columns(
                    Column.date("sold_on").aliases("order date", "transaction date", "date"),
                    Column.money("amount").aliases("line total", "sales", "total spent", "total"),
                    Column.text("product").aliases("product name", "item"),
                    Column.text("order_id").aliases("order id", "transaction id"),
                    Column.decimal("quantity").aliases("qty"),
                    Column.money("unit_price").aliases("price per unit", "price"),
                    Column.decimal("discount"),
                    Column.text("kind").oneOf("sale", "return"))
            .requires(
                    column("sold_on"),
                    anyOf(allOf("amount"), allOf("quantity", "unit_price")),
                    oneOf("product", "order_id"))
            .derives(
                    Derivation.fallback(
                            "amount",
                            List.of("quantity", "unit_price", "discount"),
                            "amount = quantity × unit price × (1 − discount).",
                            row -> {
                                BigDecimal quantity = row.decimal("quantity");
                                BigDecimal price = row.decimal("unit_price");
                                BigDecimal discount = row.decimal("discount");
                                if (quantity == null || price == null) {
                                    return null;
                                }
                                BigDecimal whole = quantity.multiply(price);
                                return discount == null ? whole : whole.multiply(BigDecimal.ONE.subtract(discount));
                            }),
                    Derivation.computed(
                            "kind",
                            List.of("quantity", "amount"),
                            "kind = return where the quantity is negative",
                            row -> {
                                BigDecimal quantity = row.decimal("quantity");
                                return quantity != null && quantity.signum() < 0 ? "return" : "sale";
                            }))
            .rules(new RowRule(
                    "amount_not_zero",
                    List.of("amount", "quantity"),
                    "The amount is zero.",
                    "Leave the row out.",
                    row -> row.decimal("amount") == null
                            || row.decimal("amount").signum() != 0))
            .build();

    static final TableSchema STOCK = TableSchema.named("shop_stock")
            .columns(
                    Column.date("as_of").aliases("snapshot date"),
                    Column.text("sku").aliases("product id", "item"),
                    Column.whole("on_hand").aliases("stock level", "units in stock"),
                    Column.decimal("lead_time_days").aliases("lead time", "lead times"),
                    Column.bool("discontinued"))
            .requires(column("as_of"), column("sku"), column("on_hand"))
            .derives(Derivation.uploadDay("as_of"))
            .build();

    /** One column of each type, none required but the first. */
    static final TableSchema CELLS = TableSchema.named("lab_cells")
            .columns(
                    Column.text("code"),
                    Column.text("label"),
                    Column.whole("pieces").atLeast("0").atMost("1000000"),
                    Column.decimal("share"),
                    Column.money("price").atMost("99999999999999999999999999999"),
                    Column.date("day"),
                    Column.timestamp("moment"),
                    Column.bool("open"),
                    Column.text("size").oneOf("Small", "Large"),
                    Column.text("plate").matching("[A-Z]{2}-\\d+"))
            .requires(column("code"))
            .build();

    private Schemas() {}

    /** A schema of one required text and one optional column. */
    static TableSchema one(Column column) {
        return TableSchema.named("lab_one")
                .columns(Column.text("code"), column)
                .requires(column("code"))
                .build();
    }
}
