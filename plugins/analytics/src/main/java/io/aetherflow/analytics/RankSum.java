package io.aetherflow.analytics;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Wilcoxon, Mann and Whitney's test of whether one sample tends to be larger than another, with corrected ties.
 *
 * @param z the normal score, with correction for continuity; positive where the second sample is the larger
 * @param p how often chance alone gives such a score, two-sided
 */
public record RankSum(double z, double p) {

    /** @throws IllegalArgumentException where a sample is empty */
    public static RankSum of(double[] first, double[] second) {
        if (first.length == 0 || second.length == 0) {
            throw new IllegalArgumentException("Both samples need a value");
        }
        double[] pooled = DoubleStream.concat(Arrays.stream(first), Arrays.stream(second))
                .sorted()
                .toArray();
        double size = pooled.length;
        double excess = Arrays.stream(second).map(value -> rank(pooled, value)).sum() - second.length * (size + 1) / 2;
        double variance = first.length * (double) second.length / 12 * (size + 1 - ties(pooled) / (size * (size - 1)));
        if (variance <= 0) {
            return new RankSum(0, 1);
        }
        double z = Math.signum(excess) * Math.max(0, Math.abs(excess) - 0.5) / Math.sqrt(variance);
        return new RankSum(z, Math.min(1, 2 * (1 - Normal.below(Math.abs(z)))));
    }

    public boolean significantAt(double level) {
        return p < level;
    }

    /** The mean rank of all that equal {@code value}; 1 is the smallest. */
    private static double rank(double[] sorted, double value) {
        return (firstAtLeast(sorted, value) + firstAtLeast(sorted, Math.nextUp(value)) + 1) / 2.0;
    }

    private static int firstAtLeast(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double ties(double[] sorted) {
        double sum = 0;
        double run = 1;
        for (int i = 1; i <= sorted.length; i++) {
            if (i < sorted.length && sorted[i] == sorted[i - 1]) {
                run++;
            } else {
                sum += run * run * run - run;
                run = 1;
            }
        }
        return sum;
    }
}
