package io.aetherflow.plugins.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.table.Row;
import io.aetherflow.kit.plugin.ListedRows;
import io.aetherflow.kit.plugin.PluginRunner;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for all the department's insights together. */
class SalesInsightsTest {

    @Test
    void theSampleGivesThreeTrendsAndAnAdvice() {
        List<Insight> insights = Models.run(SamplesLoaded.rows());
        assertThat(insights)
                .filteredOn(insight -> insight.type().equals("sales_trend"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(insights)
                .filteredOn(insight -> insight.type().equals("sales_advice"))
                .isNotEmpty();
    }

    @Test
    void revenueIsWhatAddingUpTheLinesGives() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : SamplesLoaded.rows().list()) {
            BigDecimal amount = row.decimal("amount");
            boolean counts = !"cancelled".equals(row.text("kind")) && amount != null;
            sum = counts ? sum.add(amount) : sum;
        }
        assertThat((BigDecimal) Models.one(SamplesLoaded.rows(), "sales_revenue")
                        .payload()
                        .get("revenue"))
                .isEqualByComparingTo(sum);
        Insight months = Models.one(SamplesLoaded.rows(), "sales_by_month");
        assertThat(months.chart().rows().stream()
                        .map(row -> (BigDecimal) row.get("revenue"))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sum);
    }

    /** Each column shuffled on its own leaves nothing to find but that some days have more lines than others. */
    @Test
    void shuffledColumnsGiveNoFindings() {
        int found = 0;
        int runs = 5;
        for (int run = 0; run < runs; run++) {
            found += Models.run(shuffled(new Random(run))).stream()
                    .filter(insight -> Boolean.TRUE.equals(insight.payload().get("significant")))
                    .count();
        }
        assertThat(found / (double) runs).isLessThanOrEqualTo(1);
    }

    private static ListedRows shuffled(Random random) {
        List<Row> original = SamplesLoaded.rows().list();
        ListedRows copy = new ListedRows(SalesSchema.TRANSACTIONS);
        original.forEach(copy::addCopy);
        for (int column = 0; column < SalesSchema.TRANSACTIONS.columns().size(); column++) {
            List<Object> values = new ArrayList<>();
            for (Row row : original) {
                values.add(row.get(column));
            }
            Collections.shuffle(values, random);
            for (int i = 0; i < values.size(); i++) {
                copy.list().get(i).set(column, values.get(i));
            }
        }
        return copy;
    }

    @Test
    void noiseIsCalledATrendAboutAsOftenAsTheLevelSays() {
        int called = 0;
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            SaleRows rows = new SaleRows();
            for (int day = 0; day < 180; day++) {
                rows.sale(LocalDate.of(2024, 1, 1).plusDays(day), "A", Integer.toString(50 + random.nextInt(100)));
            }
            called += new TrendModel(new FactsMemo())
                            .infer(rows, PluginRunner.CONTEXT).stream()
                                    .anyMatch(trend ->
                                            Boolean.TRUE.equals(trend.payload().get("significant")))
                    ? 1
                    : 0;
        }
        assertThat(called).isLessThanOrEqualTo(5);
    }
}
