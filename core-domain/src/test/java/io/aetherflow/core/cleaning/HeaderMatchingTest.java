package io.aetherflow.core.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.TableSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeaderMatchingTest {

    private static final TableSchema SHIPMENTS = TableSchema.named("shop_shipments")
            .columns(
                    Column.text("item"),
                    Column.date("ordered_on").aliases("order date"),
                    Column.decimal("promised_days").aliases("days for shipment (scheduled)"),
                    Column.decimal("actual_days").aliases("days for shipment (real)"),
                    Column.money("freight").aliases("shipping cost", "freight cost (USD)"))
            .build();

    @Test
    void namesFoldCaseAccentsPunctuationCamelCaseAndPlurals() {
        TableSchema schema = TableSchema.named("shop_fold")
                .columns(
                        Column.text("order_id"),
                        Column.text("desig").aliases("désignation"),
                        Column.text("unit_price"),
                        Column.text("stock_level"),
                        Column.text("category"),
                        Column.text("strasse").aliases("straße"),
                        Column.text("box"))
                .build();

        assertThat(mapped(schema, "ORDERID,Designation,UnitPrices,Stock-Levels,Categories,STRASSE,boxes\n"))
                .containsExactly("order_id", "desig", "unit_price", "stock_level", "category", "strasse", "box");
    }

    @Test
    void theNameBeatsAliasesAndAnEarlierAliasALaterOne() {
        assertThat(mapped(Schemas.ORDERS, "Date,Order Date,Total,Sales,item,amount\n"))
                .containsExactly("", "sold_on", "", "", "product", "amount");
        FilePlan plan = plan(Schemas.ORDERS, "Date,Order Date,Total,Sales,item\n");
        assertThat(plan.notes())
                .contains(
                        "'Date' also fits sold_on, which 'Order Date' feeds already; it is kept as an extra column.",
                        "'Total' also fits amount, which 'Sales' feeds already; it is kept as an extra column.");
    }

    @Test
    void anExactFoldBeatsAPluralOne() {
        assertThat(mapped(Schemas.STOCK, "Lead times,Lead time,SKU,Stock levels\n"))
                .containsExactly("", "lead_time_days", "sku", "on_hand");
    }

    @Test
    void aBracketIsAUnitUnlessItIsPartOfTheName() {
        FilePlan plan = plan(
                SHIPMENTS,
                "Item,order date (DateOrders),Days for shipment (scheduled),Days for shipment (real),Shipping Cost (£)\n");

        assertThat(names(plan)).containsExactly("item", "ordered_on", "promised_days", "actual_days", "freight");
        assertThat(plan.notes())
                .contains("'Shipping Cost (£)' is read as freight; '£' in its brackets is taken as a unit or a remark.")
                .noneMatch(note -> note.contains("scheduled"));
        assertThat(mapped(SHIPMENTS, "Item,Freight [kg],(odd)\n")).containsExactly("item", "freight", "");
        assertThat(mapped(SHIPMENTS, "Item,Freight (€),Freight\n")).containsExactly("item", "", "freight");
        assertThat(mapped(SHIPMENTS, "Item,Freight,Freight (net)\n")).containsExactly("item", "freight", "");
    }

    @Test
    void aTieIsAsked() {
        Failure failure = Cleaned.refusal(SHIPMENTS, "Item,Shipping Cost,shipping_cost\nx,1,2\n");

        assertThat(failure.code()).isEqualTo(FailureCode.VALIDATION);
        assertThat(failure.message())
                .isEqualTo(
                        "The headers 'Shipping Cost' and 'shipping_cost' fit the column freight equally well: which one"
                                + " is it?");
        assertThat(failure.details()).containsEntry("column", "freight");
    }

    @Test
    void repeatedHeadersAreTwoThingsAndTheUploaderSaysWhich() {
        String text = "item,Freight,Freight\nx,1,2\n";
        assertThat(Cleaned.refusal(SHIPMENTS, text).message()).contains("'Freight' and 'Freight (2)'");

        Cleaned cleaned = Cleaned.of(Cleaned.mapping(Cleaned.request(SHIPMENTS), "Freight (2)", "freight"), text);
        assertThat(cleaned.column("freight")).hasToString("[2]");
        assertThat(cleaned.places().get(0).extra()).isEqualTo(Map.of("Freight", "1"));
    }

    @Test
    void whatTheUploaderSaysComesFirst() {
        FileRequest request = Cleaned.mapping(
                Cleaned.request(Schemas.ORDERS), "note", "product", "Item", "", "total SPENT", "amount");
        Cleaned cleaned = Cleaned.of(request, "Order Date,Item,Note,Total Spent\n2024-01-31,tea,cup,5\n");

        assertThat(cleaned.plan().mapping().columns())
                .isEqualTo(Map.of(
                        "Order Date",
                        Optional.of("sold_on"),
                        "Item",
                        Optional.empty(),
                        "Note",
                        Optional.of("product"),
                        "Total Spent",
                        Optional.of("amount")));
        assertThat(cleaned.column("product")).containsExactly("cup");
    }

    @Test
    void aMappingThatCanNotBeIsRefusedInWords() {
        FileRequest request = Cleaned.request(Schemas.ORDERS);
        String text = "Date,Item,Total\n2024-01-31,tea,5\n";

        Failure header = Cleaned.refusal(Cleaned.mapping(request, "Datum", "sold_on"), text);
        assertThat(header.message()).isEqualTo("The mapping names the header 'Datum', which the file does not have.");
        assertThat(header.hint()).isEqualTo("Its headers are 'Date', 'Item', 'Total'.");

        Failure column = Cleaned.refusal(Cleaned.mapping(request, "Date", "sold"), text);
        assertThat(column.message()).contains("names the column 'sold', which shop_orders does not have");
        assertThat(column.hint()).contains("shop_orders has sold_on, amount");

        assertThat(Cleaned.refusal(Cleaned.mapping(request, "Item", "product", "Total", "product"), text)
                        .message())
                .isEqualTo("The mapping gives product to both 'Item' and 'Total'.");
        FileRequest both =
                Cleaned.with(Cleaned.mapping(request, "Date", "sold_on"), Cleaned.constants("sold_on", "2024"));
        assertThat(Cleaned.refusal(both, text).message())
                .isEqualTo("sold_on has both a mapped header, 'Date', and a constant.");
        assertThat(Cleaned.refusal(Cleaned.with(request, Cleaned.constants("sold", "2024")), text)
                        .message())
                .contains("The constants name the column 'sold'");
    }

    @Test
    void blankHeadersHaveNamesAndKeepTheirCells() {
        Cleaned cleaned = Cleaned.of(SHIPMENTS, "item,,\nx,left,\n");

        assertThat(cleaned.plan().mapping().columns().keySet()).containsExactly("item", "column 2", "column 3");
        assertThat(cleaned.places().get(0).extra()).isEqualTo(Map.of("column 2", "left"));
        assertThat(cleaned.places().get(0).extra()).hasSize(1);
    }

    private static FilePlan plan(TableSchema schema, String header) {
        TableSchema lax = TableSchema.named(schema.name())
                .columns(schema.columns().toArray(Column[]::new))
                .build();
        return Cleaned.decide(Cleaned.request(lax), header).orElseThrow();
    }

    private static List<String> names(FilePlan plan) {
        return plan.mapping().columns().values().stream()
                .map(column -> column.orElse(""))
                .toList();
    }

    private static List<String> mapped(TableSchema schema, String header) {
        return names(plan(schema, header));
    }
}
