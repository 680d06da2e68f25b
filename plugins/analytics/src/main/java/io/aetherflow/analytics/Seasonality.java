package io.aetherflow.analytics;

import java.util.Arrays;

/** A series split into its seasonal pattern and the rest, by classical decomposition. */
final class Seasonality {

    private final double[] adjusted;
    private final double[] pattern;
    private final boolean multiplicative;

    private Seasonality(double[] adjusted, double[] pattern, boolean multiplicative) {
        this.adjusted = adjusted;
        this.pattern = pattern;
        this.multiplicative = multiplicative;
    }

    /** Multiplicative where all values are positive; no pattern where there are not two seasons or none shows. */
    static Seasonality of(double[] values, int season) {
        if (season < 2 || values.length < 2 * season || !Autocorrelation.seasonal(values, season)) {
            return new Seasonality(values, new double[] {0}, false);
        }
        boolean multiplicative = Arrays.stream(values).allMatch(value -> value > 0);
        double[] pattern = pattern(values, season, multiplicative);
        double[] adjusted = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            adjusted[i] = multiplicative ? values[i] / pattern[i % season] : values[i] - pattern[i % season];
        }
        return new Seasonality(adjusted, pattern, multiplicative);
    }

    /** The series without its pattern. */
    double[] adjusted() {
        return adjusted;
    }

    /** Puts the pattern back onto a forecast that starts right after the series. */
    double[] restore(double[] forecast) {
        double[] restored = forecast.clone();
        for (int i = 0; i < restored.length; i++) {
            double season = pattern[(adjusted.length + i) % pattern.length];
            restored[i] = multiplicative ? restored[i] * season : restored[i] + season;
        }
        return restored;
    }

    private static double[] pattern(double[] values, int season, boolean multiplicative) {
        double[] sums = new double[season];
        int[] counts = new int[season];
        int half = season / 2;
        for (int i = half; i < values.length - half; i++) {
            double level = centredMean(values, i, season);
            if (!multiplicative || level > 0) {
                sums[i % season] += multiplicative ? values[i] / level : values[i] - level;
                counts[i % season]++;
            }
        }
        double neutral = multiplicative ? 1 : 0;
        for (int i = 0; i < season; i++) {
            sums[i] = counts[i] == 0 ? neutral : sums[i] / counts[i];
        }
        return normalised(sums, multiplicative);
    }

    private static double centredMean(double[] values, int at, int season) {
        int half = season / 2;
        double sum = 0;
        for (int i = at - half; i <= at + half; i++) {
            boolean edge = season % 2 == 0 && (i == at - half || i == at + half);
            sum += edge ? values[i] / 2 : values[i];
        }
        return sum / season;
    }

    private static double[] normalised(double[] pattern, boolean multiplicative) {
        double mean = Arrays.stream(pattern).average().orElse(0);
        return Arrays.stream(pattern)
                .map(value -> multiplicative ? value / mean : value - mean)
                .toArray();
    }
}
