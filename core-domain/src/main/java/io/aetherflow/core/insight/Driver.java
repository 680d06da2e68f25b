package io.aetherflow.core.insight;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What explains an insight, in part.
 *
 * @param dimension a column, as {@code location}
 * @param member its value, as {@code Oxford Street}
 * @param contribution in the unit of the insight
 * @param share of the whole, 0.25 for a quarter; null where there is no whole to divide by
 */
public record Driver(
        String dimension,
        String member,
        BigDecimal contribution,
        @Nullable BigDecimal share) {}
