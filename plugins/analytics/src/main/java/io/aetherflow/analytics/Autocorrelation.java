package io.aetherflow.analytics;

import java.util.Arrays;

/** How much neighbours in a series resemble each other. */
final class Autocorrelation {

    private static final double ONE_SIDED_95 = 1.6448536269514722;

    private Autocorrelation() {}

    /** The correlation of a series with itself {@code lag} periods later; 0 for a constant one. */
    static double at(double[] values, int lag) {
        double mean = Arrays.stream(values).average().orElse(0);
        double shifted = 0;
        double all = 0;
        for (int i = 0; i < values.length; i++) {
            double distance = values[i] - mean;
            all += distance * distance;
            if (i >= lag) {
                shifted += distance * (values[i - lag] - mean);
            }
        }
        return all == 0 ? 0 : shifted / all;
    }

    /** Whether the pattern repeats every {@code season} periods, at the level that theta forecasters use (90 %). */
    static boolean seasonal(double[] values, int season) {
        double squares = 0;
        for (int lag = 1; lag < season; lag++) {
            double correlation = at(values, lag);
            squares += correlation * correlation;
        }
        double bound = ONE_SIDED_95 * Math.sqrt((1 + 2 * squares) / values.length);
        return Math.abs(at(values, season)) > bound;
    }

    /** By how much the variance of Mann and Kendall's score grows: 1 where neighbours don't resemble each other. */
    static double inflation(double[] values, double slope, int season) {
        double[] residuals = withoutSeasons(detrended(values, slope), season);
        double first = at(residuals, 1);
        int size = values.length;
        if (first <= ONE_SIDED_95 / Math.sqrt(size)) {
            return 1;
        }
        double inflation = 1;
        for (int lag = 1; lag < size; lag++) {
            inflation += 2 * (1 - (double) lag / size) * Math.pow(first, lag);
        }
        return inflation;
    }

    private static double[] detrended(double[] values, double slope) {
        double[] residuals = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            residuals[i] = values[i] - slope * i;
        }
        return residuals;
    }

    private static double[] withoutSeasons(double[] values, int season) {
        if (season < 2) {
            return values;
        }
        double[] residuals = values.clone();
        for (int start = 0; start < season; start++) {
            double mean = 0;
            int count = 0;
            for (int i = start; i < values.length; i += season) {
                mean += values[i];
                count++;
            }
            for (int i = start; i < values.length; i += season) {
                residuals[i] -= mean / count;
            }
        }
        return residuals;
    }
}
