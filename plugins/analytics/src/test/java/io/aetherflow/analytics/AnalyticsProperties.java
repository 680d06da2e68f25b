package io.aetherflow.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AnalyticsProperties {

    @Property(tries = 200, seed = "37619675119")
    void aRangeMovesWithItsSample(
            @ForAll("samples") double[] sample, @ForAll @IntRange(min = -99, max = 99) int shift) {
        RobustRange range = RobustRange.of(sample);
        double[] moved = Arrays.stream(sample).map(value -> value * 4 + shift).toArray();
        RobustRange after = RobustRange.of(moved);
        assertThat(after.median()).isEqualTo(range.median() * 4 + shift, within(1e-6));
        assertThat(after.spread()).isEqualTo(range.spread() * 4, within(1e-6));
        assertThat(after.high()).isEqualTo(range.high() * 4 + shift, within(1e-6));
        assertThat(after.low()).isEqualTo(range.low() * 4 + shift, within(1e-6));
    }

    @Property(tries = 200, seed = "31841413501")
    void atLeastHalfOfASampleIsUsual(@ForAll("samples") double[] sample) {
        RobustRange range = RobustRange.of(sample);
        assertThat(2 * Arrays.stream(sample).filter(range::outside).count()).isLessThanOrEqualTo(sample.length);
    }

    @Property(tries = 100, seed = "30466439390")
    void aTrendKeepsItsSignificanceUnderShiftAndScale(@ForAll("samples") double[] sample) {
        Trend.of(sample, 1).ifPresent(trend -> {
            double[] moved =
                    Arrays.stream(sample).map(value -> value * 4 + 1024).toArray();
            Trend after = Trend.of(moved, 1).orElseThrow();
            assertThat(after.z()).isEqualTo(trend.z(), within(1e-6));
            assertThat(after.slope()).isEqualTo(trend.slope() * 4, within(1e-6));
        });
    }

    @Property(tries = 100, seed = "48230519087")
    void aTrendReadBackwardsIsTheOppositeOne(@ForAll("samples") double[] sample) {
        Trend.of(sample, 1).ifPresent(trend -> {
            double[] backwards = new double[sample.length];
            for (int i = 0; i < sample.length; i++) {
                backwards[i] = sample[sample.length - 1 - i];
            }
            assertThat(Trend.of(backwards, 1).orElseThrow().z()).isEqualTo(-trend.z(), within(1e-6));
        });
    }

    @Property(tries = 200, seed = "63836826996")
    void noGrainLosesMoney(@ForAll @Size(min = 1, max = 40) List<@IntRange(max = 900) Integer> days) {
        DailySums sums = new DailySums();
        BigDecimal total = BigDecimal.ZERO;
        for (int day : days) {
            BigDecimal value = new BigDecimal("0.01").multiply(BigDecimal.valueOf(day));
            sums.add(LocalDate.of(2023, 1, 1).plusDays(day), value);
            total = total.add(value);
        }
        for (Grain grain : Grain.values()) {
            assertThat(sums.series(grain, DayOfWeek.SUNDAY).sum()).isEqualByComparingTo(total);
        }
    }

    @Property(tries = 30, seed = "54962709822")
    void aForecastScalesWithItsSeries(@ForAll @IntRange(max = 10_000) int seed) {
        Random random = new Random(seed);
        double[] values = random.doubles(40, 100, 300).toArray();
        SeasonalForecast.Made made = forecast(values, 1);
        SeasonalForecast.Made scaled = forecast(values, 1024);
        assertThat(scaled.method()).isEqualTo(made.method());
        for (int i = 0; i < made.steps().size(); i++) {
            assertThat(scaled.steps().get(i).point().doubleValue() / 1024)
                    .isEqualTo(made.steps().get(i).point().doubleValue(), within(0.01));
        }
    }

    @Property(tries = 100, seed = "38253305284")
    void intervalsHoldTheirPointAndEachOther(@ForAll("samples") double[] sample) {
        Series series = series(Arrays.stream(sample).map(value -> value + 2000).toArray());
        if (SeasonalForecast.of(series, 6) instanceof SeasonalForecast.Made made) {
            for (SeasonalForecast.Step step : made.steps()) {
                assertThat(step.low95()).isLessThanOrEqualTo(step.low80());
                assertThat(step.low80()).isLessThanOrEqualTo(step.point());
                assertThat(step.point()).isLessThanOrEqualTo(step.high80());
                assertThat(step.high80()).isLessThanOrEqualTo(step.high95());
                assertThat(step.low95()).isNotNegative();
            }
        }
    }

    @Provide
    Arbitrary<double[]> samples() {
        return Arbitraries.integers()
                .between(-1000, 1000)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(list -> list.stream().mapToDouble(Integer::doubleValue).toArray());
    }

    static Series series(double[] values) {
        return new Series(
                Grain.MONTH,
                LocalDate.of(2020, 1, 1),
                Arrays.stream(values).mapToObj(BigDecimal::new).toList());
    }

    private static SeasonalForecast.Made forecast(double[] values, double scale) {
        double[] scaled = Arrays.stream(values).map(value -> value * scale).toArray();
        return (SeasonalForecast.Made) SeasonalForecast.of(series(scaled), 6);
    }
}
