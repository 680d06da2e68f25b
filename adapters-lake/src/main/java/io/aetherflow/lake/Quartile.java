package io.aetherflow.lake;

import java.math.BigDecimal;

/** Where a quartile lies among values in order: at or between two ranks, the first being 0. */
record Quartile(long values, int number) {

    private static final int PARTS = 4;

    long lower() {
        return (values - 1) * number / PARTS;
    }

    long upper() {
        return fourths() == 0 ? lower() : lower() + 1;
    }

    /** By linear interpolation. */
    BigDecimal between(BigDecimal low, BigDecimal high) {
        BigDecimal share = BigDecimal.valueOf(25 * fourths(), 2);
        return low.add(high.subtract(low).multiply(share));
    }

    private long fourths() {
        return (values - 1) * number % PARTS;
    }
}
