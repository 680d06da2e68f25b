package io.aetherflow.plugins.supply;

import io.aetherflow.analytics.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A member of a dimension whose shipments are late more often than the others', beyond chance.
 *
 * @param late of its {@code finished} ones
 * @param otherLate of the {@code otherFinished} ones of all other members
 */
record Standout(Dimension dimension, String member, long late, long finished, long otherLate, long otherFinished) {

    BigDecimal share() {
        return share(late, finished);
    }

    BigDecimal otherShare() {
        return share(otherLate, otherFinished);
    }

    /** Late shipments it would not have had at the others' rate. */
    BigDecimal excess() {
        BigDecimal expected = BigDecimal.valueOf(otherLate)
                .multiply(BigDecimal.valueOf(finished))
                .divide(BigDecimal.valueOf(otherFinished), 6, RoundingMode.HALF_UP);
        return BigDecimal.valueOf(late).subtract(expected).setScale(0, RoundingMode.HALF_UP);
    }

    private static BigDecimal share(long part, long whole) {
        BigDecimal share = Numbers.share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
        return share == null ? BigDecimal.ZERO : share;
    }
}
