package io.aetherflow.plugins.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Driver;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import io.aetherflow.core.spi.Cancellation;
import io.aetherflow.core.spi.ModelContext;
import io.aetherflow.core.table.Row;
import io.aetherflow.kit.plugin.PluginRunner;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class SalesModelsTest {

    private final SaleRows rows = new SaleRows();

    @Test
    void anEmptyDatasetSaysSoInsteadOfInventing() {
        assertThat(Models.run(rows))
                .extracting(Insight::type)
                .containsExactly(
                        "sales_revenue", "sales_forecast", "sales_change", "sales_trend", "sales_top_products");
        assertThat(Models.one(rows, "sales_forecast").summary())
                .isEqualTo("No forecast is made. The data has no sale with a day and an amount.");
    }

    @Test
    void oneDayAloneSaysNothingAboutTime() {
        rows.sale(LocalDate.of(2024, 5, 1), "A", "10");
        assertThat(Models.one(rows, "sales_trend").summary())
                .isEqualTo("Too short for a trend. All sales are of one day, 1 May 2024.");
        assertThat(Models.one(rows, "sales_forecast").payload()).containsEntry("made", false);
        assertThat(Models.one(rows, "sales_change").payload()).containsEntry("compared", false);
    }

    @Test
    void eightPointsAreTooFew() {
        for (int month = 1; month <= 8; month++) {
            rows.sale(LocalDate.of(2024, month, 1), "A", "10");
        }
        assertThat(Models.one(rows, "sales_forecast").summary()).contains("8 different days");
        assertThat(Models.one(rows, "sales_trend").payload()).containsEntry("significant", false);
    }

    @Test
    void everyKindOfLineIsCountedWhereItBelongs() {
        LocalDate day = LocalDate.of(2024, 5, 1);
        line(day, "sale", "100.10", "2", "o1");
        line(day, "sale", "50", "1", "o1");
        line(day, "sale", "30", "1", "o2");
        line(day, "return", "-20", "-1", "o3");
        line(day, "return", "40", "1", "o4");
        line(day, "cancelled", "1000", "9", "o5");
        line(day, "adjustment", "-5", "1", "o6");
        Insight revenue = Models.one(rows, "sales_revenue");
        // 100.10 + 50 + 30 sold, 40 sold and undone; 20 and 40 back; 5 written off.
        assertThat(revenue.payload())
                .containsEntry("revenue", new BigDecimal("155.10"))
                .containsEntry("gross", new BigDecimal("220.10"))
                .containsEntry("returned", new BigDecimal("60"))
                .containsEntry("cancelled_lines", 1L);
        assertThat(revenue.summary())
                .isEqualTo("Revenue is 155.10 EUR. It is 220.10 EUR sold, less 60.00 EUR returned, with adjustments of"
                        + " -5.00 EUR. Not counted: 1 cancelled line over 1,000.00 EUR.");
        assertThat(Models.one(rows, "sales_orders").payload()).containsEntry("orders", 2L);
        assertThat(Models.one(rows, "sales_average_order").payload())
                .containsEntry("average_order", new BigDecimal("90.05"));
        assertThat(Models.one(rows, "sales_units").payload()).containsEntry("units", new BigDecimal("3"));
        assertThat(Models.one(rows, "sales_return_share").payload()).containsEntry("share", new BigDecimal("0.272603"));
        assertThat(Models.one(rows, "sales_return_share").severity()).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void severalCurrenciesAreSaid() {
        line(LocalDate.of(2024, 5, 1), "sale", "1", "1", "o1");
        line(LocalDate.of(2024, 5, 1), "sale", "1", "1", "o2").set("currency", "USD");
        assertThat(Models.one(rows, "sales_revenue").summary())
                .isEqualTo("Revenue is 2.00. Careful: several currencies are added as they are.");
    }

    @Test
    void aRisingDepartmentIsSeenWithWhatDrivesIt() {
        for (int day = 0; day < 1096; day++) {
            LocalDate date = LocalDate.of(2022, 1, 1).plusDays(day);
            rows.sale(date, "Steady", Integer.toString(100 + day * 7 % 11));
            if (date.getYear() == 2024) {
                rows.sale(date, "Newcomer", "80").set("channel", "web");
            }
        }
        Insight change = Models.one(rows, "sales_change");
        assertThat(change.title()).isEqualTo("Revenue rose against October 2023 to December 2023");
        assertThat(change.severity()).isEqualTo(Severity.LOW);
        assertThat(change.payload()).containsEntry("more_than_chance", true).containsEntry("year_ago", true);
        Driver driver = change.drivers().get(0);
        assertThat(driver.member()).isEqualTo("Newcomer");
        assertThat(driver.contribution()).isEqualByComparingTo(BigDecimal.valueOf(92 * 80));
        Insight forecast = Models.one(rows, "sales_forecast");
        assertThat(forecast.chart()).satisfies(chart -> {
            assertThat(chart.type()).isEqualTo(Chart.Type.TIMESERIES);
            assertThat(chart.bands()).hasSize(2);
            assertThat(chart.annotations()).hasSize(1);
            assertThat(chart.rows()).hasSize(36 + 6);
        });
    }

    @Test
    void aSteadyRiseIsATrend() {
        for (int day = 0; day < 1096; day++) {
            rows.sale(LocalDate.of(2022, 1, 1).plusDays(day), "A", Integer.toString(100 + day / 4 + day * 7 % 11));
        }
        Insight trend = Models.run(rows, "sales_trend").get(0);
        assertThat(trend.title()).isEqualTo("Revenue: rising");
        assertThat(trend.severity()).isEqualTo(Severity.LOW);
        assertThat(trend.payload()).containsEntry("significant", true).containsEntry("periods", 36L);
        assertThat(Models.run(rows, "sales_trend")).hasSize(3);
    }

    @Test
    void aFallingProductIsNamedAndAdvised() {
        for (int day = 0; day < 731; day++) {
            LocalDate date = LocalDate.of(2023, 1, 1).plusDays(day);
            rows.sale(date, "Steady", "100");
            if (date.getYear() == 2023 || day % 10 == 0) {
                rows.sale(date, "Fading", "30");
            }
        }
        Insight falling = Models.one(rows, "sales_falling_products");
        assertThat(falling.payload()).containsEntry("products", 1L).containsEntry("significant", true);
        assertThat(falling.summary()).contains("Fading fell by 2,460.00, from 2,760.00 to 300.00");
        assertThat(Models.run(rows, "sales_advice"))
                .extracting(Insight::title)
                .contains("Look into Fading", "Keep Steady available");
        assertThat(Models.one(rows, "sales_change").severity()).isIn(Severity.HIGH, Severity.INFO);
    }

    @Test
    void lostRevenueAsksForAttention() {
        for (int day = 0; day < 731; day++) {
            LocalDate date = LocalDate.of(2023, 1, 1).plusDays(day);
            rows.sale(date, "A", Integer.toString(date.getYear() == 2023 ? 100 + day % 7 : 60 + day % 5));
        }
        assertThat(Models.one(rows, "sales_change").severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void shortDataIsComparedByWeeks() {
        for (int day = 0; day < 28; day++) {
            rows.sale(LocalDate.of(2024, 1, 3).plusDays(day), "A", Integer.toString(10 + day));
        }
        Insight change = Models.one(rows, "sales_change");
        assertThat(change.summary()).contains("week of").contains("told from full months on");
        assertThat(change.drivers()).isEmpty();
        assertThat(Models.one(rows, "sales_falling_products").payload()).containsEntry("compared", false);
        assertThat(Models.one(rows, "sales_forecast").payload()).containsEntry("grain", "day");
    }

    @Test
    void monthlyDataIsTooCoarseToTestAChange() {
        for (int month = 0; month < 24; month++) {
            rows.sale(LocalDate.of(2022, 1, 1).plusMonths(month), "A", Integer.toString(10 + month));
        }
        assertThat(Models.one(rows, "sales_change").summary()).contains("can't be told from data this coarse");
    }

    @Test
    void linesWithoutAProductAreNotRanked() {
        rows.sale(LocalDate.of(2024, 5, 1), SalesDerivations.NOT_NAMED, "10");
        assertThat(Models.one(rows, "sales_top_products").title()).isEqualTo("No products to rank");
        rows.sale(LocalDate.of(2024, 5, 1), "A", "4");
        SaleRows more = new SaleRows();
        rows.list().forEach(more::addCopy);
        assertThat(Models.one(more, "sales_top_products").summary())
                .isEqualTo("Of 1 product, A brings most: 4.00. The first 1 together bring 4.00, 28.6 % of revenue."
                        + " 10.00 are of lines that name no product.");
    }

    @Test
    void amountsThatDoNotAddUpAreCounted() {
        for (int i = 0; i < 100; i++) {
            Row row =
                    rows.sale(LocalDate.of(2024, 5, 1), "A", i < 40 ? "500" : i < 60 ? "50.004" : i < 80 ? "40" : "55");
            row.set("quantity", new BigDecimal("5"));
            row.set("unit_price", new BigDecimal("10"));
            row.set("discount", i < 80 ? new BigDecimal("0.2") : null);
            row.set("tax", i < 80 ? null : new BigDecimal("5"));
        }
        Insight odd = Models.one(rows, "sales_amount_oddity");
        assertThat(odd.payload())
                .containsEntry("odd_lines", 40L)
                .containsEntry("checked_lines", 100L)
                .containsEntry("share", new BigDecimal("0.400000"))
                .containsEntry("usual_ratio_lines", 40L);
        assertThat(odd.summary()).contains("+18,000.00 off").contains("In 40 of them it is 10 times as much.");
    }

    @Test
    void columnsThatNeverAddUpProbablyMeanSomethingElse() {
        for (int i = 1; i <= 10; i++) {
            Row row = rows.sale(LocalDate.of(2024, 5, 1), "A", Integer.toString(i * i * 100));
            row.set("quantity", BigDecimal.ONE);
            row.set("unit_price", new BigDecimal(i % 2 == 0 ? "0" : "3"));
        }
        assertThat(Models.one(rows, "sales_amount_oddity").summary()).contains("probably mean something else");
    }

    @Test
    void aCancelledRunStops() {
        for (int i = 0; i < 1 << 14; i++) {
            rows.sale(LocalDate.of(2024, 5, 1), "A", "1");
        }
        Cancellation cancelled = () -> {
            throw new CancellationException();
        };
        ModelContext context = new ModelContext(
                PluginRunner.CONTEXT.clock(), PluginRunner.CONTEXT.calendar(), 1, List.of(), cancelled);
        Assertions.assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> new SalesPlugin().models().get(0).infer(rows, context));
    }

    @Test
    void oneRunReadsTheDatasetOnce() {
        FactsMemo memo = new FactsMemo();
        rows.sale(LocalDate.of(2024, 5, 1), "A", "1");
        assertThat(memo.of(rows, PluginRunner.CONTEXT)).isSameAs(memo.of(rows, PluginRunner.CONTEXT));
        assertThat(memo.of(new SaleRows(), PluginRunner.CONTEXT).kinds().rows()).isZero();
    }

    private Row line(LocalDate day, String kind, String amount, String quantity, String order) {
        Row row = rows.sale(day, "A", amount);
        row.set("kind", kind);
        row.set("quantity", new BigDecimal(quantity));
        row.set("order_id", order);
        row.set("currency", "EUR");
        return row;
    }
}
