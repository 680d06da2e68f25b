package io.aetherflow.plugins.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.table.Row;
import io.aetherflow.kit.plugin.ListedRows;
import io.aetherflow.kit.plugin.PluginRunner;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StockModelTest {

    private static final PluginRunner SUPPLY = new PluginRunner(new SupplyPlugin());

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private final ListedRows rows = new ListedRows(StockSchema.SCHEMA);

    @Test
    void saysNothingAboutNothing() {
        assertThat(SUPPLY.insights(rows)).isEmpty();
    }

    @Test
    void findsWhatIsOutAndWhatIsUnderItsLevel() {
        item("A", "0", "4", "10", "2.50");
        item("B", "12", "0", "10", "1");
        item("C", "3", "2", "6", "1");
        item("D", "0", "0", "5", "1").set("discontinued", true);
        item("E", "-2", null, null, "1");

        assertThat(insight("supply_stock_out_items").payload())
                .containsEntry("out_of_stock", 2L)
                .containsEntry("negative", 1L)
                .containsEntry("items", 5L);
        assertThat(insight("supply_stock_under_level").payload())
                .containsEntry("under_level", 2L)
                .containsEntry("with_level", 4L);
        assertThat(insight("supply_stock_value").payload().get("value")).isEqualTo(new BigDecimal("15.00"));
        Insight risk = insight("supply_stock_at_risk");
        assertThat(risk.summary()).contains("2 items are under the reorder level", "A, with 0 on hand and 6 missing");
        Map<?, ?> first = (Map<?, ?>) ((List<?>) risk.payload().get("items")).get(0);
        assertThat(first.get("shortfall")).isEqualTo(new BigDecimal("6"));
        assertThat(insight("supply_recommendation").summary())
                .contains("Order 2 items under their reorder level: at least 7 units", "Begin with 6 of A and 1 of C");
    }

    @Test
    void looksAtTheLatestDayAndTellsWhatDidNotMove() {
        item("A", "5", null, null, "10").set("as_of", DAY.minusDays(40));
        item("B", "5", null, null, "1").set("as_of", DAY.minusDays(40));
        item("A", "5.0", null, null, "10");
        item("B", "4", null, null, "1");

        assertThat(insight("supply_stock_out_items").payload())
                .containsEntry("items", 2L)
                .containsEntry("as_of", DAY);
        Insight dead = insight("supply_dead_stock");
        assertThat(dead.payload())
                .containsEntry("unmoved", 1L)
                .containsEntry("items_compared", 2L)
                .containsEntry("compared_with", DAY.minusDays(40));
        assertThat((BigDecimal) dead.payload().get("unmoved_value")).isEqualByComparingTo("50");
        assertThat(dead.summary()).contains("1 of 2 items found on both days");
    }

    @Test
    void findsDiscontinuedStockAndSaysWhatItCannotTell() {
        item("A", "5", null, null, "2").set("discontinued", true);
        item("B", "0", null, null, null).set("discontinued", true);
        rows.list().get(0).set("supplier", "S");

        assertThat(insight("supply_dead_stock").summary())
                .contains("1 discontinued item has stock left, worth 10.00; most in A", "slow movers can't be told");
        assertThat(insight("supply_stock_under_level").summary()).contains("no reorder levels");
        assertThat(insight("supply_stock_by_supplier").summary())
                .contains("Most value: S with 10.00 (100.0 %) in 1 item");
        assertThat(insight("supply_recommendation").payload()).containsEntry("action", "clear");
    }

    @Test
    void recommendsSomethingInEveryCase() {
        item("A", "5", null, null, null);
        assertThat(insight("supply_recommendation").payload()).containsEntry("action", "review_levels");
        item("B", "0", null, null, null).set("name", "Mug");
        assertThat(insight("supply_recommendation").summary()).contains("Begin with Mug (B)");
        rows.add("as_of", DAY, "warehouse", "W", "on_hand", BigDecimal.ZERO);
        assertThat(insight("supply_stock_at_risk").summary()).contains("2 items are out of stock");
    }

    private Row item(String sku, String onHand, String onOrder, String level, String cost) {
        return rows.add(
                "as_of",
                DAY,
                "sku",
                sku,
                "on_hand",
                new BigDecimal(onHand),
                "on_order",
                decimal(onOrder),
                "reorder_level",
                decimal(level),
                "unit_cost",
                decimal(cost));
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private Insight insight(String type) {
        return SUPPLY.insight(rows, type);
    }
}
