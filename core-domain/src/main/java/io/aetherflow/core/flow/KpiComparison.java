package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Period;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a number was in another period.
 *
 * @param value as the number itself: a whole one, or text
 * @param share by what it changed since, as a share of the earlier value, to four places; null where that is 0 or no number
 */
public record KpiComparison(Object value, @Nullable BigDecimal share, Period period) {

    private static final int PLACES = 4;

    /**
     * Empty for what is no KPI, and where the other period has no number of the same kind: type, label and unit are the same,
     * since euros are not held against dollars, nor one supplier's share against another's.
     */
    static Optional<KpiComparison> of(Insight now, List<Insight> before, Period period) {
        return number(now)
                .flatMap(current -> before.stream()
                        .filter(other -> other.type().equals(now.type()))
                        .flatMap(other -> number(other).stream())
                        .filter(other -> other.getKey().equals(current.getKey()))
                        .findFirst()
                        .map(other -> new KpiComparison(other.getValue(), share(current, other.getValue()), period)));
    }

    private static Optional<Map.Entry<Field, Object>> number(Insight insight) {
        return Optional.ofNullable(insight.chart()).flatMap(Chart::number);
    }

    private static @Nullable BigDecimal share(Map.Entry<Field, Object> now, Object before) {
        if (!now.getKey().format().numeric()) {
            return null;
        }
        return decimal(before)
                .filter(earlier -> earlier.signum() != 0)
                .flatMap(earlier -> decimal(now.getValue()).map(current -> share(current, earlier)))
                .orElse(null);
    }

    private static BigDecimal share(BigDecimal now, BigDecimal before) {
        return now.subtract(before).divide(before.abs(), PLACES, RoundingMode.HALF_UP);
    }

    private static Optional<BigDecimal> decimal(Object value) {
        try {
            return Optional.of(new BigDecimal(value.toString()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
