package io.aetherflow.plugins.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.analytics.kit.EvidenceCheck;
import io.aetherflow.core.identity.RetailCalendar;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.spi.ModelContext;
import io.aetherflow.core.table.Row;
import io.aetherflow.kit.plugin.PluginRunner;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The SQL beside each insight gives the insight's numbers. */
class EvidenceTest {

    /** Texts and yes or no; the statistics of models; the days that their windows begin and end on. */
    private static final Set<String> NOT_OF_THE_ROWS = Set.of(
            "made",
            "reason",
            "method",
            "grain",
            "measure",
            "compared",
            "significant",
            "seasonal",
            "year_ago",
            "more_than_chance",
            "origins",
            "mean_absolute_error",
            "total",
            "steps",
            "slope",
            "z",
            "p",
            "periods",
            "known_periods",
            "first_period",
            "last_period",
            "before_from",
            "before_to",
            "after_from",
            "after_to",
            "period",
            "expected");

    /** What the SELECT of an insight without a chart shows so that its numbers can be followed. */
    private static final Set<String> BESIDES = Set.of("known_period", "revenue");

    private final SaleRows rows = new SaleRows();

    @Test
    void ofTheSamples() throws SQLException {
        Set<String> types = check(SamplesLoaded.rows());
        assertThat(types).containsAll(new SalesPlugin().dashboard().kpis());
        assertThat(types).contains("sales_change", "sales_trend", "sales_forecast", "sales_advice");
        for (String file : List.of("sales_transactions.csv", "sales_transactions_with_rejects.csv")) {
            check(SamplesLoaded.SALES
                    .load(Path.of("../../sample_data/sales", file))
                    .rows());
        }
    }

    @Test
    void ofNothing() throws SQLException {
        check(rows);
        rows.sale(LocalDate.of(2024, 5, 1), "A", "10");
        check(rows);
    }

    @Test
    void ofProductsWithAwkwardNames() throws SQLException {
        for (int day = 0; day < 731; day++) {
            LocalDate date = LocalDate.of(2023, 1, 1).plusDays(day);
            rows.sale(date, "Steady \"5 1/2''\" \\ %", "100");
            if (date.getYear() == 2023 || day % 10 == 0) {
                rows.sale(date, "O'Brien's; DROP TABLE dataset; --", "30").set("location", "L'Aquila");
            }
        }
        Insight falling = Models.one(rows, "sales_falling_products");
        assertThat(falling.payload()).containsEntry("significant", true);
        check(rows);
    }

    @Test
    void ofASteadyAssortmentNobodyOrders() throws SQLException {
        for (int day = 0; day < 1096; day++) {
            LocalDate date = LocalDate.of(2022, 1, 1).plusDays(day);
            Row row = rows.sale(date, "A", Integer.toString(100 + day * 7 % 11));
            row.set("product", null);
            row.set("product_code", "00" + day % 3);
        }
        check(rows);
    }

    @Test
    void ofDaysAndWeeksAndGaps() throws SQLException {
        for (int day = 0; day < 120; day++) {
            if (day % 9 != 4) {
                rows.sale(LocalDate.of(2024, 2, 1).plusDays(day), "A", 10 + day % 7 + ".25");
            }
        }
        check(rows);
        SaleRows daily = new SaleRows();
        for (int day = 0; day < 20; day++) {
            daily.sale(LocalDate.of(2024, 2, 1).plusDays(day), "A", 10 + day % 7 + ".25");
        }
        check(daily);
        SaleRows sparse = new SaleRows();
        for (int day = 0; day < 40; day++) {
            sparse.sale(LocalDate.of(2020, 2, 1).plusDays(day * day), "A", "5");
        }
        check(sparse);
    }

    @Test
    void ofAPeakAhead() throws SQLException {
        LocalDate first = LocalDate.of(2021, 1, 1);
        for (LocalDate day = first; day.isBefore(LocalDate.of(2024, 12, 1)); day = day.plusDays(1)) {
            rows.sale(day, "Wreath", day.getMonthValue() == 12 ? "300" : "100");
        }
        assertThat(Models.run(rows)).extracting(Insight::title).contains("Prepare for December 2024");
        check(rows);
    }

    @Test
    void whereWeeksBeginOnSundays() throws SQLException {
        RetailCalendar sundays =
                new RetailCalendar(DayOfWeek.SUNDAY, Month.JANUARY, RetailCalendar.Pattern.CALENDAR_MONTHS);
        for (int day = 0; day < 120; day++) {
            rows.sale(LocalDate.of(2024, 2, 1).plusDays(day), "A", 10 + day % 7 + ".25");
        }
        ModelContext usual = PluginRunner.CONTEXT;
        ModelContext context =
                new ModelContext(usual.clock(), sundays, usual.seed(), usual.history(), usual.cancellation());
        check(rows, SamplesLoaded.SALES.insights(rows, context));
    }

    /** Only the first ones met are compared by month; the SELECTs leave out the same ones. */
    @Test
    void ofMoreProductsThanCanBeCompared() throws SQLException {
        LocalDate january = LocalDate.of(2024, 1, 1);
        for (int i = 0; i < Members.MOST_BY_MONTH + 50; i++) {
            rows.sale(january.plusDays(i % 60), "P" + i, i % 7 + ".50");
        }
        for (int i = 0; i < 30; i++) {
            rows.sale(january.plusDays(i % 31), "P7", "900");
            rows.sale(january.plusDays(i % 31), "P" + (Members.MOST_BY_MONTH + 3), "9000");
        }
        check(rows);
        assertThat(Models.one(rows, "sales_falling_products").payload()).containsEntry("products", 1L);
    }

    @Test
    void ofAmountsThatDoNotAddUp() throws SQLException {
        Set<String> types = check(SamplesLoaded.SALES.load("""
                        sold_on,product,quantity,unit_price,discount,tax,amount
                        2024-05-01,A,2,5.00,,,100.00
                        2024-05-02,A,3,5.00,,,150.00
                        2024-05-02,A,3,5.00,,2.85,17.85
                        2024-05-02,A,3,5.00,0.1,,13.50
                        2024-05-02,A,3,5.00,10,,13.50
                        2024-05-02,A,3,5.00,150,,7
                        2024-05-02,A,3,5.00,-1,,14
                        2024-05-02,A,3,5.00,0.123,,13.15
                        2024-05-02,A,3,0,,,13.17
                        2024-05-02,A,0.5,19.995,,,10.00
                        2024-05-02,A,1.005,10,,,100.49
                        2024-05-02,A,1,10,,,100.05
                        """).rows());
        assertThat(types).contains("sales_amount_oddity");
    }

    @Test
    void ofEveryKindOfLine() throws SQLException {
        Set<String> types = check(SamplesLoaded.SALES.load("""
                        order_id,sold_on,product,quantity,amount,status
                        o1,2024-05-01,A,2,100.10,completed
                        o1,2024-05-02,A,1,50,completed
                        ,2024-05-02,B,1,30,completed
                        o3,2024-05-03,B,-1,-20,completed
                        o4,2024-05-03,B,1,40,refunded
                        o5,2024-05-03,B,9,1000,cancelled
                        o6,2024-05-03,B,1,-5,completed
                        """).rows());
        assertThat(types).contains("sales_orders", "sales_average_order", "sales_return_share");
    }

    private static Set<String> check(DatasetView rows) throws SQLException {
        return check(rows, Models.run(rows));
    }

    private static Set<String> check(DatasetView rows, List<Insight> insights) throws SQLException {
        Set<String> types = new HashSet<>();
        try (EvidenceCheck evidence = new EvidenceCheck(rows, BESIDES)) {
            for (Insight insight : insights) {
                assertThat(evidence.unreproduced(insight)).as(insight.type()).isSubsetOf(NOT_OF_THE_ROWS);
                types.add(insight.type());
            }
        }
        return types;
    }
}
