package io.aetherflow.plugins.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.analytics.kit.EvidenceCheck;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.table.Row;
import io.aetherflow.kit.plugin.ListedRows;
import io.aetherflow.kit.plugin.PluginRunner;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The SQL beside each insight gives the insight's numbers. */
class EvidenceTest {

    private static final PluginRunner SUPPLY = new PluginRunner(new SupplyPlugin());
    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

    /** Words and yes or no; the statistics of models; what a list repeats that is compared; calendars. */
    private static final Set<String> NOT_OF_THE_ROWS = Set.of(
            "known",
            "definition",
            "dimension",
            "action",
            "complete",
            "estimated",
            "better_than_base_rate",
            "risk",
            "shipments",
            "training_shipments",
            "holdout_shipments",
            "holdout_late",
            "holdout_auc",
            "holdout_auc_error",
            "baseline_auc",
            "holdout_brier",
            "baseline_brier",
            "left_out_as_not_known_beforehand",
            "left_out_as_giving_the_answer_away",
            "inputs",
            "finished_shipments_used",
            "open_shipments_scored",
            "trend_p",
            "trend_per_month",
            "months",
            "whole_months",
            "latest_month",
            "comparable_month",
            "standing_out");

    /** What the SELECT of an insight without a chart shows so that its numbers can be followed. */
    private static final Set<String> BESIDES = Set.of("under_level");

    private final ListedRows shipments = new ListedRows(ShipmentsSchema.SCHEMA);
    private final ListedRows stock = new ListedRows(StockSchema.SCHEMA);

    @Test
    void ofTheSamples() throws SQLException {
        Set<String> types = check(SUPPLY.load(SUPPLY.sample(4_000, 1)).rows());
        assertThat(types)
                .contains("supply_late_by_carrier", "supply_late_by_month", "supply_delivery_risk", "supply_volume");
        for (String file : List.of("supply_shipments.csv", "supply_shipments_with_rejects.csv")) {
            check(SUPPLY.load(Path.of("../../sample_data/supply", file)).rows());
        }
    }

    @Test
    void ofCarriersWithAwkwardNames() throws SQLException {
        for (int i = 0; i < 400; i++) {
            shipment(i, 5, i % 4 == 0 ? 7 : 5).set("carrier", i % 2 == 0 ? "O'Neil's \"Slow\"; --" : "Swift " + i % 40);
        }
        assertThat(check(shipments)).contains("supply_late_by_days_allowed", "supply_recommendation");
        assertThat(insight(shipments, "supply_late_by_carrier").payload().get("standing_out"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(1);
    }

    @Test
    void ofRisksThatCanBeLearned() throws SQLException {
        Random random = new Random(3);
        for (int i = 0; i < 600; i++) {
            boolean slow = random.nextBoolean();
            boolean late = random.nextInt(10) < (slow ? 8 : 1);
            shipment(i, 5, late ? 7 : 5).set("carrier", slow ? "Slow" : "Swift");
        }
        shipment(700, 5, null).set("carrier", "Slow");
        shipment(700, 5, null).set("carrier", "New");
        shipment(700, 5, null).set("status", "CANCELED");
        check(shipments);
        assertThat(insight(shipments, "supply_delivery_risk").payload()).containsEntry("open_shipments_scored", 2L);
    }

    @Test
    void ofEachWayToJudge() throws SQLException {
        for (int i = 0; i < 60; i++) {
            row(i).set("delivered_on", MONDAY.plusDays(i + i % 5L).atTime(9, 30));
        }
        check(shipments);
        shipments.list().forEach(row -> row.set("shipped_on", row.get("delivered_on")));
        shipments.list().forEach(row -> row.set("delivered_on", null));
        check(shipments);
        shipments.list().forEach(row -> row.set("actual_days", new BigDecimal("2.5")));
        check(shipments);
        shipments.list().forEach(row -> row.set("promised_days", null));
        check(shipments);
    }

    @Test
    void ofMonthsWithAGapAndDatesThatContradictEachOther() throws SQLException {
        for (int i = 0; i < 200; i++) {
            shipment(i % 3 * 50, 5, i % 7 == 0 ? -3 : i % 9)
                    .set("shipped_on", MONDAY.plusDays(20).atStartOfDay());
        }
        check(shipments);
    }

    /** Only the first ones met are kept apart; the SELECTs leave out the same ones. */
    @Test
    void ofMoreCarriersThanAreKeptApart() throws SQLException {
        for (int i = 0; i < 5_100; i++) {
            shipment(i % 300, 5, i % 4 == 0 ? 7 : 5).set("carrier", "C" + i);
        }
        for (int i = 0; i < 60; i++) {
            shipment(i, 5, 9).set("carrier", i % 2 == 0 ? "C17" : "C5050");
        }
        check(shipments);
        assertThat(insight(shipments, "supply_late_by_carrier").payload())
                .containsEntry("complete", false)
                .containsEntry("members", 5_000L);
    }

    @Test
    void ofStockOnADay() throws SQLException {
        item("A", "0", "4", "10", "2.50").set("supplier", "O'S");
        check(stock);
        item("B", "12", "0", "10", "1.3333").set("supplier", "T");
        item("C", "3.5", "2", "6", "1").set("name", "Mug 'blue'");
        item("D", "0", "0", "5", "1").set("discontinued", true);
        item("E", "-2", null, null, "1").set("warehouse", "L'Aquila");
        item("F", "9", null, null, null).set("discontinued", true);
        check(stock);
        stock.list().forEach(row -> row.set("reorder_level", null));
        check(stock);
        stock.list().forEach(row -> row.set("unit_cost", null));
        check(stock);
        stock.list().forEach(row -> row.set("on_hand", BigDecimal.ONE));
        check(stock);
        stock.list().forEach(row -> row.set("discontinued", null));
        assertThat(check(stock)).contains("supply_stock_by_supplier");
    }

    @Test
    void ofStockThatDoesNotMove() throws SQLException {
        for (String sku : List.of("A", "B", "C")) {
            item(sku, "5", null, null, "10").set("as_of", MONDAY.minusDays(40));
            item(sku, "C".equals(sku) ? "4" : "5.0", null, null, "B".equals(sku) ? null : "10");
        }
        stock.add("as_of", MONDAY, "warehouse", "W", "name", "N", "on_hand", BigDecimal.ONE);
        stock.add("as_of", MONDAY.minusDays(50), "warehouse", "W", "name", "N", "on_hand", BigDecimal.ONE);
        check(stock);
        assertThat(insight(stock, "supply_dead_stock").payload()).containsEntry("unmoved", 2L);
        stock.list().get(1).set("discontinued", true);
        check(stock);
    }

    private static Set<String> check(DatasetView rows) throws SQLException {
        Set<String> types = new HashSet<>();
        try (EvidenceCheck evidence = new EvidenceCheck(rows, BESIDES)) {
            for (Insight insight : SUPPLY.insights(rows)) {
                assertThat(evidence.unreproduced(insight)).as(insight.type()).isSubsetOf(NOT_OF_THE_ROWS);
                assertStandoutsAreAmongTheRows(insight);
                types.add(insight.type());
            }
        }
        return types;
    }

    private static void assertStandoutsAreAmongTheRows(Insight insight) {
        if (insight.payload().get("standing_out") instanceof List<?> standouts) {
            Object dimension = insight.payload().get("dimension");
            List<?> rows = (List<?>) insight.payload().get("rows");
            for (Object one : standouts) {
                Map<?, ?> standout = (Map<?, ?>) one;
                assertThat(rows)
                        .anySatisfy(row -> assertThat((Map<?, ?>) row)
                                .isNotEmpty()
                                .extracting(shown -> List.of(
                                        shown.get(dimension),
                                        shown.get("late"),
                                        shown.get("finished"),
                                        shown.get("others_late_share"),
                                        shown.get("extra_late")))
                                .isEqualTo(List.of(
                                        standout.get("member"),
                                        standout.get("late"),
                                        standout.get("finished"),
                                        standout.get("others_late_share"),
                                        standout.get("extra_late"))));
            }
        }
    }

    private static Insight insight(DatasetView rows, String type) {
        return SUPPLY.insight(rows, type);
    }

    private Row row(int day) {
        return shipments.add(
                "ordered_on", MONDAY.plusDays(day).atTime(20, 15),
                "promised_days", BigDecimal.valueOf(day % 4),
                "item", "I" + day % 3);
    }

    private Row shipment(int orderedAfter, int allowed, @Nullable Integer taken) {
        LocalDate ordered = MONDAY.plusDays(orderedAfter);
        return shipments.add(
                "ordered_on", ordered.atStartOfDay(),
                "promised_on", ordered.plusDays(allowed),
                "delivered_on", taken == null ? null : ordered.plusDays(taken).atStartOfDay());
    }

    private Row item(
            String sku, String onHand, @Nullable String onOrder, @Nullable String level, @Nullable String cost) {
        return stock.add(
                "as_of",
                MONDAY,
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

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
