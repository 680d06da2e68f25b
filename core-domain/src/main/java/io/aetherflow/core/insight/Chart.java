package io.aetherflow.core.insight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to draw an insight, so that a dashboard can draw one it has never heard of.
 *
 * @param description what the chart shows, in a sentence: its text alternative
 * @param x the field along the axis, of the slices or of the table's first column; null for a KPI
 * @param series the fields drawn over x
 * @param bands shaded areas between two fields of the rows, as forecast intervals
 * @param annotations marks at a value of x
 * @param rows the data; leaves are String, Long, BigDecimal, LocalDate, Boolean
 */
public record Chart(
        Type type,
        String title,
        String description,
        @Nullable Field x,
        List<Field> series,
        List<Band> bands,
        List<Annotation> annotations,
        List<Map<String, Object>> rows) {

    public enum Type {
        KPI,
        TIMESERIES,
        BAR,
        PIE,
        SCATTER,
        HISTOGRAM,
        HEATMAP,
        TABLE
    }

    /** The area between the fields {@code low} and {@code high}. */
    public record Band(String low, String high, String label) {}

    /** A mark at a value of x, as "forecast starts". */
    public record Annotation(Object at, String label) {}

    public Chart {
        series = List.copyOf(series);
        bands = List.copyOf(bands);
        annotations = List.copyOf(annotations);
        rows = List.copyOf(rows);
    }

    public static Chart of(
            Type type, String title, String description, Field x, List<Field> series, List<Map<String, Object>> rows) {
        return new Chart(type, title, description, x, series, List.of(), List.of(), rows);
    }

    /** One number. */
    public static Chart kpi(String title, String description, Field value, Object number) {
        return new Chart(
                Type.KPI,
                title,
                description,
                null,
                List.of(value),
                List.of(),
                List.of(),
                List.of(Map.of(value.name(), number)));
    }

    /** What a KPI shows, and its value; empty for other charts, and for one that shows nothing. */
    public Optional<Map.Entry<Field, Object>> number() {
        if (type != Type.KPI || series.isEmpty() || rows.isEmpty()) {
            return Optional.empty();
        }
        Field field = series.get(0);
        return Optional.ofNullable(rows.get(0).get(field.name())).map(value -> Map.entry(field, value));
    }

    public Chart withBand(Band band) {
        return new Chart(type, title, description, x, series, List.of(band), annotations, rows);
    }

    public Chart withAnnotation(Annotation annotation) {
        return new Chart(type, title, description, x, series, bands, List.of(annotation), rows);
    }
}
