package io.aetherflow.plugins.sales;

import io.aetherflow.analytics.Money;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.analytics.SeasonalForecast;
import io.aetherflow.analytics.Series;
import io.aetherflow.analytics.TopN;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.spi.InsightModel;
import io.aetherflow.core.spi.ModelContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person could do next, each with the numbers it rests on. */
final class AdviceModel implements InsightModel {

    private static final BigDecimal PEAK = new BigDecimal("1.2");

    private final FactsMemo memo;

    AdviceModel(FactsMemo memo) {
        this.memo = memo;
    }

    @Override
    public String name() {
        return "sales_advice";
    }

    @Override
    public String schema() {
        return SalesSchema.NAME;
    }

    @Override
    public List<Insight> infer(DatasetView dataset, ModelContext context) {
        SalesFacts facts = memo.of(dataset, context);
        DayOfWeek weekStart = context.calendar().weekStart();
        return Stream.of(winBack(facts, weekStart), prepare(facts, weekStart), keep(facts))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Insight> winBack(SalesFacts facts, DayOfWeek weekStart) {
        return Comparison.of(facts, weekStart)
                .flatMap(comparison -> FallingProducts.in(comparison).stream()
                        .findFirst()
                        .map(worst -> Insight.of(
                                        InsightTypes.ADVICE,
                                        "Look into " + worst.member(),
                                        "Check price, stock and placement of " + worst.member()
                                                + ": its revenue fell from "
                                                + facts.money().format(worst.before()) + " in "
                                                + Periods.span(
                                                        comparison.periods().before()) + " to "
                                                + facts.money().format(worst.after()) + " in "
                                                + Periods.span(
                                                        comparison.periods().after()) + ".",
                                        Severity.MEDIUM,
                                        Map.of(
                                                "product",
                                                worst.member(),
                                                "before",
                                                worst.before(),
                                                "after",
                                                worst.after()))
                                .withEvidence(ProductsSql.compared(comparison, worst.member()))));
    }

    private static Optional<Insight> prepare(SalesFacts facts, DayOfWeek weekStart) {
        return Periods.of(facts.revenue(), weekStart).flatMap(periods -> {
            Series known = periods.complete(facts.revenue());
            return SeasonalForecast.of(known, ForecastModel.horizon(known.grain()))
                            instanceof SeasonalForecast.Made made
                    ? peak(facts.money(), known, made)
                            .map(insight -> insight.withEvidence(
                                    usual(known.tail(known.grain().season()), weekStart)))
                    : Optional.empty();
        });
    }

    /** A period ahead that is expected well above the usual one of the last season. */
    private static Optional<Insight> peak(Money money, Series known, SeasonalForecast.Made forecast) {
        Series season = known.tail(known.grain().season());
        BigDecimal usual = season.sum().divide(BigDecimal.valueOf(season.size()), 2, RoundingMode.HALF_UP);
        String noun = known.grain().noun();
        return forecast.steps().stream()
                .max(Comparator.comparing(SeasonalForecast.Step::point))
                .filter(step -> usual.signum() > 0 && step.point().compareTo(usual.multiply(PEAK)) > 0)
                .map(step -> Insight.of(
                        InsightTypes.ADVICE,
                        "Prepare for " + known.grain().label(step.period()),
                        "Plan stock and staff for " + known.grain().label(step.period()) + ": "
                                + money.format(step.point()) + " are expected, against " + money.format(usual)
                                + " in the"
                                + " average " + noun + " of the last " + Numbers.count(season.size(), noun, noun + "s")
                                + ".",
                        Severity.LOW,
                        Map.of("period", step.period(), "expected", step.point(), "usual", usual)));
    }

    /** The periods whose average is called usual. */
    private static String usual(Series season, DayOfWeek weekStart) {
        return "SELECT period AS known_period, value AS revenue, ROUND(SUM(value) OVER () / " + season.size()
                + ", 2) AS usual FROM (" + SeriesSql.of(season, weekStart).revenue() + ") AS known ORDER BY period";
    }

    private static Optional<Insight> keep(SalesFacts facts) {
        List<TopN.Group> top = ProductsModel.top(facts, 1);
        BigDecimal revenue = facts.kinds().revenue();
        if (top.isEmpty() || top.get(0).sum().signum() <= 0 || revenue.signum() <= 0) {
            return Optional.empty();
        }
        TopN.Group best = top.get(0);
        long days = ChronoUnit.DAYS.between(
                        facts.revenue().firstDay(), facts.revenue().lastDay())
                + 1;
        BigDecimal daily = best.sum().divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP);
        BigDecimal share = best.sum().divide(revenue, 6, RoundingMode.HALF_UP);
        String summary = "Never run out of " + best.key() + ": it brings " + Numbers.percent(share)
                + " of revenue, " + facts.money().format(daily) + " a day over "
                + Numbers.count(days, "day", "days") + ".";
        return Optional.of(Insight.of(
                        InsightTypes.ADVICE,
                        "Keep " + best.key() + " available",
                        summary,
                        Severity.LOW,
                        Map.of(
                                "product",
                                best.key(),
                                "revenue",
                                best.sum(),
                                "share",
                                share,
                                "a_day",
                                daily,
                                "days",
                                days))
                .withEvidence(ProductsSql.share(best.key())));
    }
}
