package io.aetherflow.http.view;

import io.aetherflow.core.dataset.Period;
import io.aetherflow.core.flow.DashboardTile;
import io.aetherflow.core.flow.DepartmentDashboard;
import io.aetherflow.core.flow.KpiComparison;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.http.json.Values;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        List<DatasetView> datasets,
        @Nullable Days span,
        @Nullable Days period,
        @Nullable Days compared,

        @Schema(description = "What is left out of it and why, in sentences")
        List<String> notes) {

    private static final String TWIN = "The insight over all of the data; null where it has none of this type";

    /** A stretch of days. */
    @Schema(name = "DashboardPeriod")
    public record Days(
            @Schema(description = "The first day") LocalDate from,
            @Schema(description = "The last day") LocalDate to) {

        static @Nullable Days of(@Nullable Period period) {
            return period == null ? null : new Days(period.from(), period.to());
        }
    }

    /** What a number was in another period. */
    @Schema(name = "KpiComparison")
    public record Comparison(
            @Schema(
                    description =
                            "As the number that it is compared with: whole numbers as numbers, decimals as strings")
            Object value,

            @Schema(
                    description =
                            "What it changed by, as a share of the earlier value; null where that is 0 or no number")
            @Nullable
            String share,

            LocalDate from,
            LocalDate to) {

        static @Nullable Comparison of(@Nullable KpiComparison found) {
            return found == null
                    ? null
                    : new Comparison(
                            Objects.requireNonNull(Values.json(found.value())),
                            Values.decimal(found.share()),
                            found.period().from(),
                            found.period().to());
        }
    }

    /** One number. */
    @Schema(name = "DashboardKpi")
    public record Kpi(
            String label,

            @Schema(description = "Whole numbers as numbers, decimals as strings") @Nullable
            Object value,

            @Nullable String unit,

            @Schema(allowableValues = {"text", "whole", "decimal", "money", "percent", "date"})
            String format,

            @Schema(description = TWIN) @Nullable UUID insightId,

            String type,
            UUID datasetId,
            String summary,
            @Nullable Comparison comparison) {

        static Stream<Kpi> of(DashboardTile tile) {
            Chart chart = tile.insight().chart();
            if (chart == null || chart.series().isEmpty()) {
                return Stream.empty();
            }
            Field field = chart.series().get(0);
            return Stream.of(new Kpi(
                    field.label(),
                    Values.json(chart.number().map(Map.Entry::getValue).orElse(null)),
                    field.unit(),
                    Words.of(field.format()),
                    tile.insightId(),
                    tile.insight().type(),
                    tile.datasetId(),
                    tile.insight().summary(),
                    Comparison.of(tile.comparison())));
        }
    }

    /** One chart and the insight it draws. */
    @Schema(name = "DashboardChart")
    public record Tile(
            @Schema(description = TWIN) @Nullable UUID insightId,

            String type,
            String title,
            String summary,
            UUID datasetId,
            ChartView chart) {

        static Stream<Tile> of(DashboardTile tile) {
            Chart chart = tile.insight().chart();
            return chart == null
                    ? Stream.empty()
                    : Stream.of(new Tile(
                            tile.insightId(),
                            tile.insight().type(),
                            tile.insight().title(),
                            tile.insight().summary(),
                            tile.datasetId(),
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
                dashboard.datasets().stream().map(DatasetView::of).toList(),
                Days.of(dashboard.days().span()),
                Days.of(dashboard.days().period()),
                Days.of(dashboard.days().compared()),
                dashboard.notes());
    }
}
