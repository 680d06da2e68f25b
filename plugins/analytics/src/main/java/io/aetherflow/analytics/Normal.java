package io.aetherflow.analytics;

/** The normal distribution and Student's. */
final class Normal {

    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    private Normal() {}

    /** The share of a standard normal below {@code z}, by Marsaglia's series; exact to about 1e-15. */
    static double below(double z) {
        if (z < -8) {
            return 0;
        }
        if (z > 8) {
            return 1;
        }
        double sum = z;
        double term = z;
        for (int i = 3; sum + term != sum; i += 2) {
            term *= z * z / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-z * z / 2) / ROOT_TWO_PI;
    }

    /** Student's quantile from the normal one by the expansion 26.7.5 of Abramowitz and Stegun. */
    static double student(double z, int degrees) {
        double z2 = z * z;
        double v = degrees;
        return z
                * (1
                        + (z2 + 1) / (4 * v)
                        + ((5 * z2 + 16) * z2 + 3) / (96 * v * v)
                        + (((3 * z2 + 19) * z2 + 17) * z2 - 15) / (384 * v * v * v));
    }
}
