package io.aetherflow.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The next periods of a series, by the method that would have done best on the series itself, with intervals as wide as
 * its errors were. Says so where the series is too short instead of inventing a forecast.
 */
public sealed interface SeasonalForecast {

    /** Below this many periods nothing is forecast. */
    int FEWEST_PERIODS = 12;

    /** Of a longer series the newest ones count. */
    int MOST_PERIODS = 400;

    /**
     * @param method in words
     * @param steps at most a third as many as the series has periods
     * @param origins starting points in the past from which the methods were compared
     * @param meanAbsoluteError of the method there, in the unit of the series
     */
    record Made(String method, List<Step> steps, int origins, BigDecimal meanAbsoluteError)
            implements SeasonalForecast {
        public Made {
            steps = List.copyOf(steps);
        }
    }

    /** @param reason a sentence for the reader */
    record TooShort(String reason) implements SeasonalForecast {}

    /** One period ahead: the expected value and the ranges that hold 80 and 95 of 100 outcomes. */
    record Step(
            LocalDate period,
            BigDecimal point,
            BigDecimal low80,
            BigDecimal high80,
            BigDecimal low95,
            BigDecimal high95) {}

    /** Where no value of the series is negative, no forecast is. */
    static SeasonalForecast of(Series series, int horizon) {
        Series known = series.tail(MOST_PERIODS);
        double[] values = known.doubles();
        String noun = known.grain().noun();
        if (values.length < FEWEST_PERIODS) {
            return new TooShort("A forecast needs at least " + FEWEST_PERIODS + " full " + noun + "s; here are "
                    + values.length + ".");
        }
        long empty = Arrays.stream(values).filter(value -> value == 0).count();
        if (2 * empty > values.length) {
            return new TooShort("A forecast needs a steady series; here " + empty + " of " + values.length + " " + noun
                    + "s are empty.");
        }
        int steps = Math.max(1, Math.min(horizon, values.length / 3));
        return Backtest.best(values, known.grain().season(), steps)
                .<SeasonalForecast>map(backtest -> made(known, values, backtest))
                .orElseGet(() -> new TooShort("No forecasting method works on this series."));
    }

    private static Made made(Series series, double[] values, Backtest backtest) {
        int horizon = backtest.deviations().length;
        double[] points = backtest.method().forecast(values, series.grain().season(), horizon);
        boolean positive = Arrays.stream(values).allMatch(value -> value >= 0);
        Interval interval = new Interval(backtest.origins() - 1, positive ? 0 : Double.NEGATIVE_INFINITY);
        List<Step> steps = new ArrayList<>();
        for (int h = 0; h < horizon; h++) {
            steps.add(interval.step(series.date(series.size() + h), points[h], backtest.deviations()[h]));
        }
        return new Made(
                backtest.method().words(), steps, backtest.origins(), Numbers.rounded(backtest.meanAbsoluteError(), 2));
    }
}
