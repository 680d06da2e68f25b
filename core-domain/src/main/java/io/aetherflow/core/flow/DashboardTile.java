package io.aetherflow.core.flow;

import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.StoredInsight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One number or chart of a dashboard.
 *
 * @param insightId of the insight over all of the dataset's rows; null where there is none of the type
 * @param insight what is drawn, over the rows that the dashboard is about
 * @param comparison null where the number is held against nothing
 */
public record DashboardTile(
        @Nullable UUID insightId,
        UUID datasetId,
        Insight insight,
        @Nullable KpiComparison comparison) {

    static DashboardTile of(StoredInsight stored) {
        return new DashboardTile(stored.id(), stored.datasetId(), stored.insight(), null);
    }

    /** One for each type asked for, the first that is drawn as a KPI or as another chart; every type where none is asked for. */
    static List<DashboardTile> chosen(List<DashboardTile> offered, List<String> types, boolean kpi) {
        Map<String, DashboardTile> first = new LinkedHashMap<>();
        offered.stream()
                .filter(tile -> tile.drawnAs(kpi))
                .forEach(tile -> first.putIfAbsent(tile.insight().type(), tile));
        Stream<String> wanted = types.isEmpty() ? new ArrayList<>(first.keySet()).stream() : types.stream();
        return wanted.map(first::get).filter(Objects::nonNull).toList();
    }

    private boolean drawnAs(boolean kpi) {
        Chart chart = insight.chart();
        return chart != null && (chart.type() == Chart.Type.KPI) == kpi;
    }
}
