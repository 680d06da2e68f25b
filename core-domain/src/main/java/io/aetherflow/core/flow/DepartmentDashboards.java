package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetFilter;
import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.DashboardLayout;
import io.aetherflow.core.insight.Insights;
import io.aetherflow.core.insight.StoredInsight;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Use case: what a department is shown, laid out as its plugin asks. */
public final class DepartmentDashboards {

    private static final int MOST_INSIGHTS = 200;

    private final Insights insights;
    private final Datasets datasets;
    private final Plugins plugins;

    public DepartmentDashboards(Insights insights, Datasets datasets, Plugins plugins) {
        this.insights = insights;
        this.datasets = datasets;
        this.plugins = plugins;
    }

    /** Refuses with {@code NOT_FOUND} an unknown department and with {@code FORBIDDEN} another's. */
    public Outcome<DepartmentDashboard> of(Caller caller, String department) {
        Outcome<InstalledPlugin> found = plugins.resolve(department).flatMap(plugins::require);
        return found.refusal().isPresent()
                ? Outcome.refused(FailureCode.NOT_FOUND, "There is no department '" + department + "'.")
                : found.flatMap(
                        plugin -> caller.entering(plugin.department().id()).map(id -> draw(caller.scope(), plugin)));
    }

    private DepartmentDashboard draw(Scope scope, InstalledPlugin plugin) {
        DepartmentId id = plugin.department().id();
        List<StoredInsight> latest = insights.latest(scope, id, MOST_INSIGHTS);
        List<Dataset> completed = datasets.list(
                        scope, new DatasetFilter(id, DatasetStatus.COMPLETED), PageRequest.first(PageRequest.MOST))
                .items();
        DashboardLayout layout = plugin.dashboard();
        return new DepartmentDashboard(
                plugin.department(),
                layout.title().isEmpty() ? plugin.department().displayName() : layout.title(),
                completed.stream()
                        .map(Dataset::updatedAt)
                        .max(Comparator.<Instant>naturalOrder())
                        .orElse(null),
                chosen(latest, layout.kpis(), true),
                chosen(latest, layout.charts(), false),
                byUrgency(latest),
                completed);
    }

    /** One insight for each type asked for, from the newest dataset that has it; every type where none is asked for. */
    private static List<StoredInsight> chosen(List<StoredInsight> latest, List<String> types, boolean kpi) {
        Map<String, StoredInsight> newest = new LinkedHashMap<>();
        latest.stream()
                .filter(insight -> drawnAs(insight, kpi))
                .forEach(insight -> newest.putIfAbsent(insight.insight().type(), insight));
        Stream<String> wanted = types.isEmpty() ? newest.keySet().stream() : types.stream();
        return wanted.map(newest::get).filter(Objects::nonNull).toList();
    }

    private static boolean drawnAs(StoredInsight insight, boolean kpi) {
        Chart chart = insight.insight().chart();
        return chart != null && (chart.type() == Chart.Type.KPI) == kpi;
    }

    private static List<StoredInsight> byUrgency(List<StoredInsight> latest) {
        return latest.stream()
                .sorted(Comparator.comparing(
                                (StoredInsight insight) -> insight.insight().severity())
                        .reversed())
                .toList();
    }
}
