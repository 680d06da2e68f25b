package io.aetherflow.http.view;

import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.http.json.Values;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How to draw an insight. */
@Schema(name = "Chart")
public record ChartView(
        @Schema(allowableValues = {"kpi", "timeseries", "bar", "pie", "scatter", "histogram", "heatmap", "table"})
        String type,

        String title,

        @Schema(description = "The chart's text alternative")
        String description,

        @Nullable Axis x,
        List<Axis> series,
        List<Band> bands,
        List<Mark> annotations,
        List<Map<String, @Nullable Object>> rows) {

    /** One field of the rows. */
    @Schema(name = "ChartField")
    public record Axis(
            String name,
            String label,

            @Schema(allowableValues = {"text", "whole", "decimal", "money", "percent", "date"})
            String format,

            @Nullable String unit) {

        static Axis of(Field field) {
            return new Axis(field.name(), field.label(), Words.of(field.format()), field.unit());
        }
    }

    @Schema(name = "ChartBand")
    public record Band(String low, String high, String label) {}

    @Schema(name = "ChartAnnotation")
    public record Mark(@Nullable Object at, String label) {}

    static @Nullable ChartView of(@Nullable Chart chart) {
        return chart == null ? null : drawn(chart);
    }

    static ChartView drawn(Chart chart) {
        return new ChartView(
                Words.of(chart.type()),
                chart.title(),
                chart.description(),
                chart.x() == null ? null : Axis.of(chart.x()),
                chart.series().stream().map(Axis::of).toList(),
                chart.bands().stream()
                        .map(band -> new Band(band.low(), band.high(), band.label()))
                        .toList(),
                chart.annotations().stream()
                        .map(mark -> new Mark(Values.json(mark.at()), mark.label()))
                        .toList(),
                chart.rows().stream().map(Values::json).toList());
    }
}
