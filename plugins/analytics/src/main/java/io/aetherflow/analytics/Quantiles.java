package io.aetherflow.analytics;

import java.util.Arrays;

/** Order statistics of a sample, by linear interpolation (R's type 7). */
public final class Quantiles {

    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    /** @throws IllegalArgumentException where the sample is empty or holds NaN */
    public static Quantiles of(double[] sample) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        if (sorted.length == 0 || Double.isNaN(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException("A sample needs at least one number, and numbers alone");
        }
        return new Quantiles(sorted);
    }

    /** @param share 0 for the smallest, 0.5 for the median, 1 for the largest */
    public double at(double share) {
        double position = share * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    public double median() {
        return at(0.5);
    }

    /** Median distance from the median. */
    public double mad() {
        double middle = median();
        return of(Arrays.stream(sorted).map(value -> Math.abs(value - middle)).toArray())
                .median();
    }

    int size() {
        return sorted.length;
    }

    double meanDistance() {
        double middle = median();
        return Arrays.stream(sorted)
                .map(value -> Math.abs(value - middle))
                .average()
                .orElse(0);
    }
}
