package io.aetherflow.analytics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** From one value to another. */
public record Change(BigDecimal before, BigDecimal after) {

    public BigDecimal difference() {
        return after.subtract(before);
    }

    /** The difference as a share of the size of what was before; null where that was zero. */
    public @Nullable BigDecimal share() {
        return Numbers.share(difference(), before.abs());
    }

    /** {@code rose}, {@code fell} or {@code stayed the same}. */
    public String verb() {
        return switch (difference().signum()) {
            case 1 -> "rose";
            case -1 -> "fell";
            default -> "stayed the same";
        };
    }
}
