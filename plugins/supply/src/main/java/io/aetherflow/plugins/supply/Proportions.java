package io.aetherflow.plugins.supply;

/** Whether two groups' shares differ by more than chance gives. */
final class Proportions {

    private Proportions() {}

    /**
     * The score of the two-proportion test; positive where the first group's share is larger, 0 where a group is too small
     * for the normal approximation (fewer than 5 expected hits or misses).
     */
    static double score(long hits, long size, long otherHits, long otherSize) {
        if (size == 0 || otherSize == 0) {
            return 0;
        }
        double pooled = (double) (hits + otherHits) / (size + otherSize);
        double fewest = Math.min(size, otherSize) * Math.min(pooled, 1 - pooled);
        if (fewest < 5) {
            return 0;
        }
        double deviation = Math.sqrt(pooled * (1 - pooled) * (1.0 / size + 1.0 / otherSize));
        return ((double) hits / size - (double) otherHits / otherSize) / deviation;
    }

    /** How often chance alone gives a score at least as far from 0: the complementary error function, to 1.2e-7. */
    static double chance(double score) {
        double x = Math.abs(score) / Math.sqrt(2);
        double t = 1 / (1 + 0.5 * x);
        double[] c = {
            -1.26551223,
            1.00002368,
            0.37409196,
            0.09678418,
            -0.18628806,
            0.27886807,
            -1.13520398,
            1.48851587,
            -0.82215223,
            0.17087277
        };
        double sum = 0;
        for (int i = c.length - 1; i >= 0; i--) {
            sum = c[i] + t * sum;
        }
        return t * Math.exp(-x * x + sum);
    }
}
