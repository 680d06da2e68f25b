package io.aetherflow.plugins.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.identity.RetailCalendar;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.spi.ModelContext;
import io.aetherflow.core.table.Row;
import io.aetherflow.kit.plugin.ListedRows;
import io.aetherflow.kit.plugin.PluginRunner;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class DeliveryModelTest {

    private static final PluginRunner SUPPLY = new PluginRunner(new SupplyPlugin());

    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

    private final ListedRows rows = new ListedRows(ShipmentsSchema.SCHEMA);

    @Test
    void saysNothingAboutNothing() {
        assertThat(SUPPLY.insights(rows)).isEmpty();
    }

    @Test
    void countsLateOnesByDeliveryAndSaysSo() {
        shipment(0, 5, 5);
        shipment(0, 5, 8);
        shipment(0, 5, 4);
        shipment(0, 5, null);

        Insight late = insight("supply_late_share");

        assertThat(late.payload())
                .containsEntry("late", 1L)
                .containsEntry("finished", 3L)
                .containsEntry("not_judged", 1L)
                .containsEntry("mean_days_late", new BigDecimal("3.0"))
                .containsEntry("late_share", new BigDecimal("0.333333"));
        assertThat(late.summary())
                .contains("1 of 3 finished shipments are late (33.3 %)", "when delivered_on is after promised_on");
    }

    @Test
    void countsWholeDaysWhereOnlyDaysWerePromised() {
        rows.add(
                "ordered_on",
                MONDAY.atTime(20, 0),
                "shipped_on",
                MONDAY.plusDays(1).atTime(8, 0),
                "promised_days",
                BigDecimal.ZERO);
        rows.add(
                "ordered_on",
                MONDAY.atTime(20, 0),
                "shipped_on",
                MONDAY.plusDays(1).atTime(20, 0),
                "promised_days",
                BigDecimal.ZERO);

        assertThat(insight("supply_late_share").payload())
                .containsEntry("late", 1L)
                .containsEntry("finished", 2L);
        assertThat(insight("supply_late_share").summary()).contains("does not say when they were delivered");
    }

    @Test
    void prefersDaysTakenToShippingDates() {
        rows.add(
                "ordered_on",
                MONDAY.atStartOfDay(),
                "shipped_on",
                MONDAY.plusDays(9).atStartOfDay(),
                "promised_days",
                BigDecimal.ONE,
                "actual_days",
                BigDecimal.ONE);

        assertThat(insight("supply_late_share").payload()).containsEntry("late", 0L);
        assertThat(insight("supply_late_share").summary()).contains("actual_days is more than promised_days");
    }

    @Test
    void saysWhenLatenessIsUnknowable() {
        rows.add(
                "ordered_on",
                MONDAY.atStartOfDay(),
                "shipped_on",
                MONDAY.plusDays(2).atStartOfDay());

        assertThat(insight("supply_late_share").payload()).containsEntry("known", false);
        assertThat(insight("supply_recommendation").payload()).containsEntry("action", "record_dates");
        assertThat(SUPPLY.insights(rows)).extracting(Insight::type).doesNotContain("supply_delivery_risk");
    }

    @Test
    void countsOpenAndOverdueOnesButNotCancelledOnes() {
        shipment(0, 5, null);
        shipment(20, 5, null);
        shipment(0, 5, null).set("status", "CANCELED");
        shipment(10, 5, 5);

        assertThat(insight("supply_open_shipments").payload())
                .containsEntry("open", 2L)
                .containsEntry("overdue", 1L)
                .containsEntry("as_of", MONDAY.plusDays(20));
        assertThat(insight("supply_shipments").payload()).containsEntry("cancelled", 1L);
    }

    @Test
    void namesTheCarrierThatStandsOut() {
        for (int i = 0; i < 200; i++) {
            shipment(i, 5, i % 4 == 0 ? 7 : 5).set("carrier", i % 2 == 0 ? "Slow" : "Swift");
        }

        Insight carriers = insight("supply_late_by_carrier");

        assertThat(carriers.summary())
                .contains("Slow: 50 of its 100 finished ones are late (50.0 %), against 0.0 % of all others");
        assertThat(carriers.drivers()).singleElement().satisfies(driver -> {
            assertThat(driver.member()).isEqualTo("Slow");
            assertThat(driver.contribution()).isEqualByComparingTo("50");
            assertThat(driver.share()).isEqualByComparingTo("1");
        });
        assertThat(insight("supply_recommendation").payload())
                .containsEntry("action", "renegotiate")
                .containsEntry("member", "Slow");
    }

    @Test
    void tellsOfDatesThatContradictEachOther() {
        shipment(10, 5, -3);
        shipment(10, 5, 3);

        assertThat(insight("supply_date_oddities").summary())
                .contains("1 of 2 shipments are delivered before they were ordered");
    }

    @Test
    void findsWorseningMonths() {
        for (int month = 0; month < 14; month++) {
            for (int i = 0; i < 20; i++) {
                LocalDate ordered = MONDAY.plusMonths(month);
                rows.add(
                        "ordered_on",
                        ordered.atStartOfDay(),
                        "promised_on",
                        ordered.plusDays(2),
                        "delivered_on",
                        ordered.plusDays(i < month ? 3 : 2).atStartOfDay());
            }
        }

        assertThat(insight("supply_late_by_month").summary())
                .contains("Over these months the share rises, by 5.00 points a month");
        assertThat(insight("supply_volume").payload()).containsEntry("months", 14L);
    }

    @Test
    void learnsWhichOpenShipmentsAreAtRisk() {
        learnable(600, new Random(3));
        shipment(700, 5, null).set("carrier", "Slow");
        shipment(700, 5, null).set("carrier", "Swift");

        Insight risk = insight("supply_delivery_risk");

        assertThat(risk.payload())
                .containsEntry("better_than_base_rate", true)
                .containsEntry("open_shipments_scored", 2L);
        assertThat((BigDecimal) risk.payload().get("holdout_auc")).isGreaterThan(new BigDecimal("0.75"));
        assertThat((BigDecimal) risk.payload().get("holdout_brier"))
                .isLessThan((BigDecimal) risk.payload().get("baseline_brier"));
        Map<?, ?> first = (Map<?, ?>) ((List<?>) risk.payload().get("riskiest")).get(0);
        assertThat(first.get("carrier")).isEqualTo("Slow");
        assertThat(risk.payload().get("left_out_as_not_known_beforehand")).isEqualTo(RiskFeatures.LEFT_OUT);
        assertThat(insight("supply_recommendation").payload()).containsEntry("action", "chase_open_shipments");
        assertThat(SUPPLY.insights(rows)).isEqualTo(SUPPLY.insights(rows));
    }

    @Test
    void namesTheInputThatGivesTheAnswerAway() {
        for (int i = 0; i < 400; i++) {
            shipment(i, 5, i % 3 == 0 ? 7 : 5).set("mode", i % 2 == 0 ? "Air" : "Sea");
            rows.list().get(i).set("weight", BigDecimal.valueOf(i % 3 == 0 ? 100 + i % 7 : i % 7));
        }

        assertThat(insight("supply_delivery_risk").payload().get("left_out_as_giving_the_answer_away"))
                .isEqualTo(List.of("weight"));
    }

    @Test
    void admitsThatTooLittleOrNothingCanBeLearned() {
        shipment(0, 5, 5);
        assertThat(insight("supply_delivery_risk").payload()).containsEntry("estimated", false);
        Random random = new Random(9);
        for (int i = 0; i < 600; i++) {
            shipment(i, 5, random.nextInt(10) < 3 ? 7 : 5).set("carrier", "C" + random.nextInt(4));
        }
        assertThat(insight("supply_delivery_risk").payload()).containsEntry("better_than_base_rate", false);
        assertThat(insight("supply_delivery_risk").summary()).contains("no better than the base rate");
        assertThat(insight("supply_recommendation").payload()).containsEntry("action", "record_dates");
    }

    @Test
    void stopsWhenNobodyWantsIt() {
        for (int i = 0; i < 10_000; i++) {
            shipment(i % 300, 5, 5);
        }
        ModelContext unwanted = new ModelContext(Clock.systemUTC(), RetailCalendar.USUAL, 1, List.of(), () -> {
            throw new CancellationException();
        });

        assertThatThrownBy(() -> SUPPLY.insights(rows, unwanted)).isInstanceOf(CancellationException.class);
    }

    private void learnable(int count, Random random) {
        for (int i = 0; i < count; i++) {
            boolean slow = random.nextBoolean();
            boolean late = random.nextInt(10) < (slow ? 8 : 1);
            shipment(i, 5, late ? 7 : 5).set("carrier", slow ? "Slow" : "Swift");
        }
    }

    private Row shipment(int orderedAfter, int allowed, Integer taken) {
        LocalDate ordered = MONDAY.plusDays(orderedAfter);
        return rows.add(
                "ordered_on", ordered.atStartOfDay(),
                "promised_on", ordered.plusDays(allowed),
                "delivered_on", taken == null ? null : ordered.plusDays(taken).atStartOfDay());
    }

    private Insight insight(String type) {
        return SUPPLY.insight(rows, type);
    }
}
