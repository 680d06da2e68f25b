package io.aetherflow.core.insight;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a model learned from a dataset.
 *
 * @param type stable, as {@code sales_trend}; dashboards refer to it
 * @param title unique with the type in a dataset
 * @param summary in plain words; every number in it can be recomputed from the data
 * @param payload the numbers, typed: leaves are String, Long, BigDecimal, LocalDate, Boolean; maps and lists of them
 * @param evidenceSql a portable SELECT over {@code dataset} that reproduces it; null where there is none
 * @param chart how to draw it; null where words are enough
 */
public record Insight(
        String type,
        String title,
        String summary,
        Severity severity,
        Map<String, Object> payload,
        List<Driver> drivers,
        @Nullable String evidenceSql,
        @Nullable Chart chart) {

    public Insight {
        payload = Map.copyOf(payload);
        drivers = List.copyOf(drivers);
    }

    public static Insight of(
            String type, String title, String summary, Severity severity, Map<String, Object> payload) {
        return new Insight(type, title, summary, severity, payload, List.of(), null, null);
    }

    /**
     * The same with {@link CanonicalValues} as leaves, as insights are kept and shown. Throws {@link
     * IllegalArgumentException} where a leaf is none of those that are legal.
     */
    public Insight canonical() {
        return CanonicalValues.of(this);
    }

    public Insight withChart(Chart drawn) {
        return new Insight(type, title, summary, severity, payload, drivers, evidenceSql, drawn);
    }

    public Insight withEvidence(String select) {
        return new Insight(type, title, summary, severity, payload, drivers, select, chart);
    }

    public Insight withDrivers(List<Driver> explained) {
        return new Insight(type, title, summary, severity, payload, explained, evidenceSql, chart);
    }
}
