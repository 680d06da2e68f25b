package io.aetherflow.analytics;

import java.util.Arrays;
import java.util.Optional;

/**
 * How a method would have done: from each of the newest origins it forecasts what came next, knowing only what came
 * before.
 *
 * @param meanAbsoluteError over all origins and steps
 * @param deviations the root mean squared error of each step ahead; never smaller for a further step
 */
record Backtest(ForecastMethod method, double meanAbsoluteError, double[] deviations, int origins) {

    private static final int MOST_ORIGINS = 24;
    private static final int FEWEST_ERRORS = 4;

    /** Of the methods that work from the first origin on, the one with the smallest error; of equals the plainest. */
    static Optional<Backtest> best(double[] values, int season, int horizon) {
        int first = firstOrigin(values.length, season, horizon);
        Backtest best = null;
        for (ForecastMethod method : ForecastMethod.values()) {
            if (method.worksWith(first, season)) {
                Backtest next = of(method, values, season, new Origins(first, horizon));
                best = best == null || next.meanAbsoluteError < best.meanAbsoluteError ? next : best;
            }
        }
        return Optional.ofNullable(best);
    }

    /** After two seasons where enough is left to measure on, else after one, else in the middle. */
    private static int firstOrigin(int size, int season, int horizon) {
        int enough = Math.max(FEWEST_ERRORS, Math.min(horizon, season));
        int least = size / 2;
        if (size - 2 * season >= enough) {
            least = 2 * season;
        } else if (size - season >= enough) {
            least = season;
        }
        return Math.max(least, size - MOST_ORIGINS - horizon + 1);
    }

    private static Backtest of(ForecastMethod method, double[] values, int season, Origins origins) {
        int horizon = origins.horizon();
        double[] squares = new double[horizon];
        int[] counts = new int[horizon];
        double misses = 0;
        for (int origin = origins.first(); origin < values.length; origin++) {
            double[] forecast = method.forecast(Arrays.copyOf(values, origin), season, horizon);
            for (int h = 0; h < horizon && origin + h < values.length; h++) {
                double miss = values[origin + h] - forecast[h];
                misses += Math.abs(miss);
                squares[h] += miss * miss;
                counts[h]++;
            }
        }
        double mean = misses / Arrays.stream(counts).sum();
        return new Backtest(method, mean, deviations(squares, counts), values.length - origins.first());
    }

    /** Where a step was met too rarely to be measured, errors are taken to grow with the square root of the distance. */
    private static double[] deviations(double[] squares, int[] counts) {
        double[] deviations = new double[squares.length];
        for (int h = 0; h < squares.length; h++) {
            double before = h == 0 ? 0 : deviations[h - 1];
            double measured = counts[h] < FEWEST_ERRORS && h > 0
                    ? before * Math.sqrt((h + 1.0) / h)
                    : Math.sqrt(squares[h] / counts[h]);
            deviations[h] = Math.max(before, measured);
        }
        return deviations;
    }

    private record Origins(int first, int horizon) {}
}
