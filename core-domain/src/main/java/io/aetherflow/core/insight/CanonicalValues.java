package io.aetherflow.core.insight;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a payload's leaves: String, Long and Boolean as they are; decimals as plain strings, exact to the
 * last digit; dates in ISO 8601; maps and lists of these, in order.
 */
final class CanonicalValues {

    private CanonicalValues() {}

    static Insight of(Insight insight) {
        Chart chart = insight.chart();
        return new Insight(
                insight.type(),
                insight.title(),
                insight.summary(),
                insight.severity(),
                map(insight.payload()),
                insight.drivers(),
                insight.evidenceSql(),
                chart == null ? null : of(chart));
    }

    private static Chart of(Chart chart) {
        return new Chart(
                chart.type(),
                chart.title(),
                chart.description(),
                chart.x(),
                chart.series(),
                chart.bands(),
                chart.annotations().stream()
                        .map(mark -> new Chart.Annotation(leaf(mark.at()), mark.label()))
                        .toList(),
                chart.rows().stream().map(CanonicalValues::map).toList());
    }

    private static Map<String, Object> map(Map<?, ?> values) {
        Map<String, Object> canonical = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (value != null) {
                canonical.put(String.valueOf(key), leaf(value));
            }
        });
        return Collections.unmodifiableMap(canonical);
    }

    private static Object leaf(Object value) {
        if (value instanceof String || value instanceof Long || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Integer whole) {
            return whole.longValue();
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Temporal || value instanceof Enum<?>) {
            return value.toString();
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof List<?> list) {
            return list(list);
        }
        throw new IllegalArgumentException(
                "An insight's value is a " + value.getClass().getSimpleName()
                        + "; legal are String, Long, BigDecimal, LocalDate, Boolean, and maps and lists of them");
    }

    private static List<Object> list(List<?> values) {
        List<Object> canonical = new ArrayList<>(values.size());
        for (@Nullable Object value : values) {
            if (value != null) {
                canonical.add(leaf(value));
            }
        }
        return Collections.unmodifiableList(canonical);
    }
}
