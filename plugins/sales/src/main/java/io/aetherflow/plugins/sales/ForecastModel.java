package io.aetherflow.plugins.sales;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Grain;
import io.aetherflow.analytics.Money;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.analytics.SeasonalForecast;
import io.aetherflow.analytics.Series;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.spi.InsightModel;
import io.aetherflow.core.spi.ModelContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Revenue of the next periods, with ranges as wide as the method's past errors. */
final class ForecastModel implements InsightModel {

    private final FactsMemo memo;

    ForecastModel(FactsMemo memo) {
        this.memo = memo;
    }

    @Override
    public String name() {
        return "sales_forecast";
    }

    @Override
    public String schema() {
        return SalesSchema.NAME;
    }

    @Override
    public List<Insight> infer(DatasetView dataset, ModelContext context) {
        SalesFacts facts = memo.of(dataset, context);
        return List.of(Periods.of(facts.revenue(), context.calendar().weekStart())
                .map(periods -> forecast(facts, periods))
                .orElseGet(() -> refused(Periods.tooShort(facts.revenue()), Periods.known(facts.revenue()))
                        .withEvidence(LineSql.days())));
    }

    static int horizon(Grain grain) {
        return switch (grain) {
            case DAY -> 14;
            case WEEK -> 8;
            case MONTH -> 6;
        };
    }

    private static Insight forecast(SalesFacts facts, Periods periods) {
        Series known = periods.complete(facts.revenue());
        SeriesSql sql = SeriesSql.of(known.tail(SeasonalForecast.MOST_PERIODS), periods.weekStart());
        SeasonalForecast forecast = SeasonalForecast.of(known, horizon(known.grain()));
        if (forecast instanceof SeasonalForecast.Made made) {
            return made(facts.money(), known, made)
                    .withEvidence(
                            "SELECT period, value AS revenue FROM (" + sql.revenue() + ") AS known ORDER BY period");
        }
        return refused(((SeasonalForecast.TooShort) forecast).reason(), steadiness(known))
                .withEvidence("SELECT COUNT(*) AS periods_with_revenue FROM (" + sql.revenue()
                        + ") AS known WHERE value <> 0");
    }

    private static Facts steadiness(Series known) {
        long full = known.tail(SeasonalForecast.MOST_PERIODS).values().stream()
                .filter(value -> value.signum() != 0)
                .count();
        return Facts.of("known_periods", (long) known.size()).and("periods_with_revenue", full);
    }

    private static Insight refused(String reason, Facts known) {
        return Insight.of(
                InsightTypes.FORECAST,
                "No forecast",
                "No forecast is made. " + reason,
                Severity.INFO,
                known.and("made", false).and("reason", reason).map());
    }

    private static Insight made(Money money, Series known, SeasonalForecast.Made forecast) {
        SeasonalForecast.Step next = forecast.steps().get(0);
        Grain grain = known.grain();
        BigDecimal total =
                forecast.steps().stream().map(SeasonalForecast.Step::point).reduce(BigDecimal.ZERO, BigDecimal::add);
        String summary = "Revenue of " + grain.label(next.period()) + " is expected at " + money.format(next.point())
                + "; in 80 of 100 cases between " + money.format(next.low80()) + " and " + money.format(next.high80())
                + ", in 95 between " + money.format(next.low95()) + " and " + money.format(next.high95())
                + ". The next "
                + Numbers.count(forecast.steps().size(), grain.noun(), grain.noun() + "s") + " together: "
                + money.format(total) + ". Of the methods tried, " + forecast.method() + " did best from "
                + Numbers.count(forecast.origins(), "starting point", "starting points") + " in the past; it missed by "
                + money.format(forecast.meanAbsoluteError()) + " a " + grain.noun() + " on average.";
        return Insight.of(
                        InsightTypes.FORECAST,
                        "Revenue forecast",
                        summary,
                        Severity.INFO,
                        payload(forecast, known, total))
                .withChart(chart(money, known, forecast, summary));
    }

    private static Map<String, Object> payload(SeasonalForecast.Made forecast, Series known, BigDecimal total) {
        return Map.of(
                "made",
                true,
                "method",
                forecast.method(),
                "origins",
                (long) forecast.origins(),
                "mean_absolute_error",
                forecast.meanAbsoluteError(),
                "grain",
                known.grain().noun(),
                "known_periods",
                (long) known.size(),
                "total",
                total,
                "steps",
                forecast.steps().stream().map(ForecastModel::row).toList());
    }

    private static Map<String, Object> row(SeasonalForecast.Step step) {
        return Map.of(
                "period", step.period(),
                "forecast", step.point(),
                "low80", step.low80(),
                "high80", step.high80(),
                "low95", step.low95(),
                "high95", step.high95());
    }

    private static Chart chart(Money money, Series known, SeasonalForecast.Made forecast, String summary) {
        Series shown = known.tail(3 * known.grain().season());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            rows.add(Map.of("period", shown.date(i), "revenue", shown.value(i)));
        }
        forecast.steps().forEach(step -> rows.add(row(step)));
        return new Chart(
                Chart.Type.TIMESERIES,
                "Revenue by " + known.grain().noun() + ", with forecast",
                summary,
                Charts.period(known.grain()),
                List.of(Charts.money("revenue", "Revenue", money), Charts.money("forecast", "Forecast", money)),
                List.of(new Chart.Band("low95", "high95", "95 %"), new Chart.Band("low80", "high80", "80 %")),
                List.of(new Chart.Annotation(forecast.steps().get(0).period(), "forecast starts")),
                rows);
    }
}
