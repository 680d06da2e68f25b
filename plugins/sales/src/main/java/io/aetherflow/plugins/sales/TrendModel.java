package io.aetherflow.plugins.sales;

import io.aetherflow.analytics.DailySums;
import io.aetherflow.analytics.Money;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.analytics.Series;
import io.aetherflow.analytics.Trend;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.spi.InsightModel;
import io.aetherflow.core.spi.ModelContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether revenue, the average order and its units rise or fall, by a rank test that outliers don't move. */
final class TrendModel implements InsightModel {

    /** The level of the test: of a hundred series without a trend one is called a trend. */
    private static final double LEVEL = 0.01;

    private final FactsMemo memo;

    TrendModel(FactsMemo memo) {
        this.memo = memo;
    }

    @Override
    public String name() {
        return "sales_trend";
    }

    @Override
    public String schema() {
        return SalesSchema.NAME;
    }

    @Override
    public List<Insight> infer(DatasetView dataset, ModelContext context) {
        SalesFacts facts = memo.of(dataset, context);
        return Periods.of(facts.revenue(), context.calendar().weekStart())
                .map(periods -> trends(facts, periods))
                .orElseGet(() -> List.of(Insight.of(
                                InsightTypes.TREND,
                                "No trend can be told",
                                "Too short for a trend. " + Periods.tooShort(facts.revenue()),
                                Severity.INFO,
                                Periods.known(facts.revenue())
                                        .and("significant", false)
                                        .map())
                        .withEvidence(LineSql.days())));
    }

    /**
     * Orders and units by themselves mostly repeat what revenue says, so they are looked at in proportion: one finding is
     * claimed once.
     */
    private static List<Insight> trends(SalesFacts facts, Periods periods) {
        String one = facts.hasOrders() ? "order" : "sale line";
        List<Measure> measures = new ArrayList<>();
        Series revenue = periods.complete(facts.revenue());
        SeriesSql sql = SeriesSql.of(revenue, periods.weekStart());
        String sales = sql.sales(facts.hasOrders());
        measures.add(Measure.money("Revenue", revenue, facts.money(), sql.revenue()));
        perSale(facts.revenue(), facts, periods)
                .ifPresent(series -> measures.add(Measure.money(
                        "Revenue per " + one, series, facts.money(), SeriesSql.ratio(sql.revenue(), sales))));
        if (facts.hasUnits()) {
            perSale(facts.units(), facts, periods)
                    .ifPresent(series -> measures.add(
                            Measure.count("Units per " + one, series, SeriesSql.ratio(sql.units(), sales))));
        } else {
            Series counts = periods.complete(facts.sales());
            measures.add(Measure.count(
                    Charts.capitalised(one) + "s",
                    counts,
                    SeriesSql.of(counts, periods.weekStart()).sales(facts.hasOrders())));
        }
        return measures.stream().flatMap(measure -> insight(measure).stream()).toList();
    }

    /** Sums by the number of orders or lines, over the periods that both cover; empty where a period has no sale. */
    private static Optional<Series> perSale(DailySums sums, SalesFacts facts, Periods periods) {
        Series whole = periods.complete(sums);
        Series sales = periods.complete(facts.sales());
        boolean alike = whole.size() == sales.size() && whole.first().equals(sales.first());
        if (!alike || sales.values().stream().anyMatch(count -> count.signum() == 0)) {
            return Optional.empty();
        }
        List<BigDecimal> averages = IntStream.range(0, whole.size())
                .mapToObj(i -> whole.value(i).divide(sales.value(i), 4, RoundingMode.HALF_UP))
                .toList();
        return Optional.of(new Series(whole.grain(), whole.first(), averages));
    }

    private static Optional<Insight> insight(Measure measure) {
        return Trend.of(measure.series()).map(trend -> {
            boolean significant = trend.significantAt(LEVEL);
            String title =
                    measure.name() + (significant ? (trend.rising() ? ": rising" : ": falling") : ": no clear trend");
            Severity severity = !significant ? Severity.INFO : trend.rising() ? Severity.LOW : Severity.MEDIUM;
            String summary = summary(measure, trend, significant);
            return Insight.of(InsightTypes.TREND, title, summary, severity, payload(measure, trend, significant))
                    .withEvidence(measure.evidence())
                    .withChart(chart(measure, summary));
        });
    }

    private static String summary(Measure measure, Trend trend, boolean significant) {
        String noun = measure.series().grain().noun();
        String span = Numbers.count(trend.size(), noun, noun + "s") + ", " + Periods.span(measure.series());
        String test = (trend.seasonal() ? "like seasons compared, " : "") + chance(trend.p());
        if (!significant) {
            return measure.name() + ": no clear trend over " + span + " (" + test + ").";
        }
        return measure.name() + (trend.rising() ? ": up" : ": down") + " over " + span + ", by "
                + measure.format(Numbers.rounded(Math.abs(trend.slope()), 2)) + " a " + noun
                + " in the median of all pairs of " + noun + "s (" + test + ").";
    }

    private static String chance(double p) {
        return p < 0.0001 ? "p below 0.0001" : "p = " + Numbers.rounded(p, 4).toPlainString();
    }

    private static Map<String, Object> payload(Measure measure, Trend trend, boolean significant) {
        return Map.of(
                "measure", measure.name(),
                "significant", significant,
                "slope", Numbers.rounded(trend.slope(), 6),
                "z", Numbers.rounded(trend.z(), 4),
                "p", Numbers.rounded(trend.p(), 6),
                "periods", (long) trend.size(),
                "grain", measure.series().grain().noun(),
                "seasonal", trend.seasonal(),
                "first_period", measure.series().first(),
                "last_period", measure.series().last());
    }

    private static Chart chart(Measure measure, String summary) {
        Series series = measure.series();
        return Chart.of(
                Chart.Type.TIMESERIES,
                measure.name() + " by " + series.grain().noun(),
                summary,
                Charts.period(series.grain()),
                List.of(measure.field()),
                IntStream.range(0, series.size())
                        .mapToObj(i -> Map.<String, Object>of("period", series.date(i), "value", series.value(i)))
                        .toList());
    }

    /** @param select gives its {@code period} and {@code value} */
    private record Measure(String name, Series series, Money money, boolean counted, String select) {

        static Measure money(String name, Series series, Money money, String select) {
            return new Measure(name, series, money, false, select);
        }

        static Measure count(String name, Series series, String select) {
            return new Measure(name, series, Money.UNKNOWN, true, select);
        }

        String format(BigDecimal value) {
            return counted ? Numbers.plain(value) : money.format(value);
        }

        String evidence() {
            return "SELECT period, value FROM (" + select + ") AS series ORDER BY period";
        }

        Field field() {
            return counted ? Field.of("value", name, Field.Format.DECIMAL) : Charts.money("value", name, money);
        }
    }
}
