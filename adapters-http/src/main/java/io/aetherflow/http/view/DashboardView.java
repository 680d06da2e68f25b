package io.aetherflow.http.view;

import io.aetherflow.core.flow.DepartmentDashboard;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.StoredInsight;
import io.aetherflow.http.json.Values;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A department's built-in dashboard. */
@Schema(name = "Dashboard")
public record DashboardView(
        String department,
        String title,

        @Schema(description = "When the newest of its data was loaded") @Nullable
        Instant asOf,

        List<Kpi> kpis,
        List<Tile> charts,
        List<InsightView> insights,
        List<DatasetView> datasets) {

    /** One number. */
    @Schema(name = "DashboardKpi")
    public record Kpi(
            String label,

            @Schema(description = "Whole numbers as numbers, decimals as strings") @Nullable
            Object value,

            @Nullable String unit,

            @Schema(allowableValues = {"text", "whole", "decimal", "money", "percent", "date"})
            String format,

            UUID insightId,
            String type,
            UUID datasetId,
            String summary) {

        static Stream<Kpi> of(StoredInsight stored) {
            Chart chart = stored.insight().chart();
            if (chart == null || chart.series().isEmpty()) {
                return Stream.empty();
            }
            Field field = chart.series().get(0);
            return Stream.of(new Kpi(
                    field.label(),
                    value(chart, field),
                    field.unit(),
                    Words.of(field.format()),
                    stored.id(),
                    stored.insight().type(),
                    stored.datasetId(),
                    stored.insight().summary()));
        }

        private static @Nullable Object value(Chart chart, Field field) {
            List<Map<String, Object>> rows = chart.rows();
            return rows.isEmpty() ? null : Values.json(rows.get(0).get(field.name()));
        }
    }

    /** One chart and the insight it draws. */
    @Schema(name = "DashboardChart")
    public record Tile(UUID insightId, String type, String title, String summary, UUID datasetId, ChartView chart) {

        static Stream<Tile> of(StoredInsight stored) {
            Chart chart = stored.insight().chart();
            return chart == null
                    ? Stream.empty()
                    : Stream.of(new Tile(
                            stored.id(),
                            stored.insight().type(),
                            stored.insight().title(),
                            stored.insight().summary(),
                            stored.datasetId(),
                            ChartView.drawn(chart)));
        }
    }

    public static DashboardView of(DepartmentDashboard dashboard) {
        return new DashboardView(
                dashboard.department().id().value(),
                dashboard.title(),
                dashboard.asOf(),
                dashboard.kpis().stream().flatMap(Kpi::of).toList(),
                dashboard.charts().stream().flatMap(Tile::of).toList(),
                dashboard.insights().stream().map(InsightView::of).toList(),
                dashboard.datasets().stream().map(DatasetView::of).toList());
    }
}
