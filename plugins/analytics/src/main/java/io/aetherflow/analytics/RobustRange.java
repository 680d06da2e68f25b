package io.aetherflow.analytics;

/**
 * What is usual in a sample, unmoved by its outliers.
 *
 * @param median its middle
 * @param spread a robust standard deviation: 1.4826 × MAD; where over half of the values are equal (often zero) the
 *     quartile range / 1.349, then the mean distance from the median × 1.2533; 0 only where all values are equal
 * @param low the lower Tukey fence, first quartile − 1.5 × quartile range; 3 spreads out where the quartiles coincide
 * @param high the upper fence, likewise
 */
public record RobustRange(double median, double spread, double low, double high, int size) {

    private static final double MAD_TO_SIGMA = 1.4826;
    private static final double IQR_TO_SIGMA = 1.349;
    private static final double MEAN_DISTANCE_TO_SIGMA = 1.2533141373155001;

    /** @throws IllegalArgumentException where the sample is empty or holds NaN */
    public static RobustRange of(double[] sample) {
        Quantiles quantiles = Quantiles.of(sample);
        double first = quantiles.at(0.25);
        double third = quantiles.at(0.75);
        double fence = 1.5 * (third - first);
        double spread = spread(quantiles, third - first);
        double reach = fence > 0 ? fence : 3 * spread;
        return new RobustRange(quantiles.median(), spread, first - reach, third + reach, quantiles.size());
    }

    /** Robust standard deviations from the median; infinite for another value where all of the sample was equal. */
    public double score(double value) {
        double distance = value - median;
        return distance == 0 ? 0 : distance / spread;
    }

    /** Beyond the fences. */
    public boolean outside(double value) {
        return value < low || value > high;
    }

    private static double spread(Quantiles quantiles, double quartileRange) {
        double mad = quantiles.mad();
        if (mad > 0) {
            return MAD_TO_SIGMA * mad;
        }
        return quartileRange > 0 ? quartileRange / IQR_TO_SIGMA : MEAN_DISTANCE_TO_SIGMA * quantiles.meanDistance();
    }
}
