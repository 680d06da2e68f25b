package io.aetherflow.plugins.sales;

import static io.aetherflow.core.table.Requirement.allOf;
import static io.aetherflow.core.table.Requirement.anyOf;
import static io.aetherflow.core.table.Requirement.column;
import static io.aetherflow.core.table.Requirement.oneOf;

import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.RowRule;
import io.aetherflow.core.table.TableSchema;
import java.time.LocalDate;
import java.util.List;

/** The contract of a file of sales lines. */
final class SalesSchema {

    static final String NAME = "sales_transactions";

    private static final RowRule PLAUSIBLE_DAY = new RowRule(
            "sold_on_plausible",
            List.of("sold_on"),
            "The day of the sale is not between 1900 and 2099",
            "Correct the year of the date",
            row -> {
                LocalDate day = row.date("sold_on");
                return day == null || (day.getYear() >= 1900 && day.getYear() < 2100);
            });

    static final TableSchema TRANSACTIONS = TableSchema.named(NAME)
            .title("Sales transactions")
            .columns(
                    clean(Column.date("sold_on"), SalesHeaders.SOLD_ON)
                            .describedAs("The day of the sale, not of its shipment"),
                    clean(Column.money("amount"), SalesHeaders.AMOUNT)
                            .describedAs("What the line brings in, after discount; negative for returns"),
                    clean(Column.text("product"), SalesHeaders.PRODUCT).describedAs("The product's name"),
                    clean(Column.text("order_id"), SalesHeaders.ORDER_ID)
                            .describedAs("Order, invoice, receipt or transaction"),
                    clean(Column.whole("line_no"), SalesHeaders.LINE_NO).describedAs("The line within its order"),
                    clean(Column.text("product_code"), SalesHeaders.PRODUCT_CODE)
                            .describedAs("Article number; stays text, leading zeros included"),
                    clean(Column.text("category"), SalesHeaders.CATEGORY).describedAs("Product group"),
                    clean(Column.decimal("quantity"), SalesHeaders.QUANTITY).describedAs("Units; negative for returns"),
                    clean(Column.money("unit_price"), SalesHeaders.UNIT_PRICE)
                            .describedAs("Price of one unit before discount"),
                    clean(Column.decimal("discount"), SalesHeaders.DISCOUNT)
                            .describedAs(
                                    "As a share: 0.2 for 20 %; a value over 1 and up to 100 is read as a percentage"),
                    clean(Column.money("tax"), SalesHeaders.TAX).describedAs("Tax of the line"),
                    clean(Column.money("cost"), SalesHeaders.COST).describedAs("What the line's goods cost"),
                    clean(Column.text("customer"), SalesHeaders.CUSTOMER).describedAs("Customer's name or number"),
                    clean(Column.text("channel"), SalesHeaders.CHANNEL)
                            .describedAs("How it was sold: shop, web, phone"),
                    clean(Column.text("location"), SalesHeaders.LOCATION)
                            .describedAs("Where it was sold: store, branch, region or country")
                            .nullTokens("NULL", "None", "N/A", "-", "#N/A", "(null)", "ERROR", "UNKNOWN"),
                    clean(Column.text("status"), SalesHeaders.STATUS)
                            .describedAs("Of the order; cancelled ones count nowhere"),
                    clean(Column.text("currency"), SalesHeaders.CURRENCY).describedAs("ISO 4217 code, such as EUR"),
                    Column.text("kind")
                            .describedAs("sale, return, cancelled or adjustment")
                            .oneOf("sale", "return", "cancelled", "adjustment"))
            .requires(
                    column("sold_on"),
                    anyOf(allOf("amount"), allOf("quantity", "unit_price")),
                    oneOf("product", "product_code"))
            .naturalKey("order_id", "line_no", "product_code", "product")
            .derives(SalesDerivations.AMOUNT, SalesDerivations.PRODUCT, SalesDerivations.KIND)
            .rules(PLAUSIBLE_DAY)
            .build();

    private SalesSchema() {}

    /** Cells such as ERROR and UNKNOWN are how tills and spreadsheets say "no value". */
    private static Column clean(Column column, String... headers) {
        return column.aliases(headers)
                .nullTokens(
                        "NULL", "None", "NA", "N/A", "n/a", "-", "#N/A", "NaN", "(null)", "ERROR", "UNKNOWN", "#REF!",
                        "#VALUE!");
    }
}
