package io.aetherflow.plugins.sales;

import java.math.BigDecimal;
import java.util.Arrays;

/** Lines and money of each kind of line. */
final class KindTotals {

    private final long[] rows = new long[SaleKind.values().length];
    private final BigDecimal[] positive = zeros();
    private final BigDecimal[] negative = zeros();

    void add(SaleKind kind, BigDecimal amount) {
        int at = kind.ordinal();
        rows[at]++;
        if (amount.signum() < 0) {
            negative[at] = negative[at].add(amount);
        } else {
            positive[at] = positive[at].add(amount);
        }
    }

    long rows(SaleKind kind) {
        return rows[kind.ordinal()];
    }

    long rows() {
        return Arrays.stream(rows).sum();
    }

    BigDecimal amount(SaleKind kind) {
        return positive[kind.ordinal()].add(negative[kind.ordinal()]);
    }

    /** What was sold before anything came back: sales, and sales that were undone later. */
    BigDecimal gross() {
        return amount(SaleKind.SALE).add(positive[SaleKind.RETURN.ordinal()]);
    }

    /** The value of what came back, as a positive amount. */
    BigDecimal returned() {
        int at = SaleKind.RETURN.ordinal();
        return positive[at].subtract(negative[at]);
    }

    /** Gross sales − returns + adjustments; the sum of what each line adds. */
    BigDecimal revenue() {
        return gross().subtract(returned()).add(amount(SaleKind.ADJUSTMENT));
    }

    private static BigDecimal[] zeros() {
        BigDecimal[] zeros = new BigDecimal[SaleKind.values().length];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }
}
