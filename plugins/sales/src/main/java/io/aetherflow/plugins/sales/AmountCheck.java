package io.aetherflow.plugins.sales;

import io.aetherflow.analytics.TopN;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares each amount with quantity × unit price. An amount that fits with or without the discount, with or without the
 * tax, is fine.
 */
final class AmountCheck {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal HALF_CENT = new BigDecimal("0.005");
    private static final int MOST_RATIOS = 1_000;

    private long checked;
    private long odd;
    private BigDecimal difference = BigDecimal.ZERO;
    private final TopN ratios = new TopN(MOST_RATIOS);

    void add(SaleLine line) {
        BigDecimal amount = line.amount();
        BigDecimal quantity = line.quantity();
        BigDecimal price = line.unitPrice();
        if (amount == null || quantity == null || price == null) {
            return;
        }
        checked++;
        BigDecimal full = quantity.multiply(price);
        if (amount.compareTo(full) == 0) {
            return;
        }
        // Unit prices are rounded to the cent, so each unit may be half a cent off.
        BigDecimal tolerance = CENT.add(quantity.abs().multiply(HALF_CENT));
        if (!fits(amount, full, tolerance, line)) {
            odd++;
            difference = difference.add(amount.subtract(full));
            if (full.signum() != 0) {
                ratios.add(
                        amount.divide(full, 2, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString(),
                        BigDecimal.ONE);
            }
        }
    }

    /** Lines that have all three values. */
    long checked() {
        return checked;
    }

    long odd() {
        return odd;
    }

    /** Σ amount − quantity × unit price over the odd lines. */
    BigDecimal difference() {
        return difference;
    }

    /** The commonest amount / (quantity × unit price), where the odd lines mostly share one. */
    TopN.@Nullable Group usualRatio() {
        List<TopN.Group> top = ratios.top(1);
        return top.isEmpty() || 2 * top.get(0).rows() < odd ? null : top.get(0);
    }

    private static boolean fits(BigDecimal amount, BigDecimal full, BigDecimal tolerance, SaleLine line) {
        BigDecimal tax = line.tax();
        BigDecimal discount = line.discount();
        return near(amount, full, tolerance, tax)
                || (discount != null
                        && discount.signum() != 0
                        && near(amount, SalesDerivations.discounted(full, discount), tolerance, tax));
    }

    private static boolean near(
            BigDecimal amount, BigDecimal expected, BigDecimal tolerance, @Nullable BigDecimal tax) {
        BigDecimal off = amount.subtract(expected);
        return off.abs().compareTo(tolerance) <= 0
                || (tax != null && off.subtract(tax).abs().compareTo(tolerance) <= 0);
    }
}
