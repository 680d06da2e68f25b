package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.dataset.Period;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.insight.DashboardLayout;
import io.aetherflow.core.insight.Insights;
import io.aetherflow.core.insight.StoredInsight;
import io.aetherflow.core.profile.Profiles;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Use case: what a department is shown, laid out as its plugin asks. */
public final class DepartmentDashboards {

    private static final int MOST_INSIGHTS = 200;

    /** What it reads from. */
    public record Ports(Insights insights, Datasets datasets, Profiles profiles) {}

    private final Insights insights;
    private final Plugins plugins;
    private final DashboardData data;
    private final PeriodTiles periods;

    public DepartmentDashboards(Ports ports, Plugins plugins, PeriodInsights periods) {
        this.insights = ports.insights();
        this.plugins = plugins;
        this.data = new DashboardData(ports.datasets(), ports.profiles());
        this.periods = new PeriodTiles(ports.insights(), periods);
    }

    /**
     * Whose dashboard, and of what.
     *
     * @param latest all that is known of all the data
     */
    private record Asked(Scope scope, InstalledPlugin plugin, DashboardQuestion question, List<StoredInsight> latest) {}

    /**
     * Refuses with {@code NOT_FOUND} an unknown department and a dataset that is not the department's, with {@code FORBIDDEN}
     * another's, with {@code INVALID_REQUEST} a period that ends before it begins, with {@code CONFLICT} a dataset that has
     * not loaded, and with {@code UNAVAILABLE} while too many periods are looked at.
     */
    public Outcome<DepartmentDashboard> of(Caller caller, DashboardQuestion question) {
        String department = question.department();
        Outcome<InstalledPlugin> found = plugins.resolve(department).flatMap(plugins::require);
        return found.refusal().isPresent()
                ? Outcome.refused(FailureCode.NOT_FOUND, "There is no department '" + department + "'.")
                : found.flatMap(plugin -> caller.entering(plugin.department().id())
                        .flatMap(id -> draw(asked(caller.scope(), plugin, question))));
    }

    private Asked asked(Scope scope, InstalledPlugin plugin, DashboardQuestion question) {
        return new Asked(
                scope,
                plugin,
                question,
                insights.latest(scope, plugin.department().id(), MOST_INSIGHTS));
    }

    private Outcome<DepartmentDashboard> draw(Asked asked) {
        return data.find(asked.scope(), asked.plugin(), asked.question().dataset())
                .flatMap(found -> asked.question()
                        .period(found.span())
                        .flatMap(period -> period.map(days -> during(asked, found, days))
                                .orElseGet(() -> Outcome.done(asItStands(asked, found)))));
    }

    private Outcome<DepartmentDashboard> during(Asked asked, DashboardData.Found found, Period period) {
        Period compared = compared(asked.question(), period);
        PeriodTiles.Asked days = new PeriodTiles.Asked(asked.scope(), asked.plugin(), period, compared);
        return periods.draw(days, found.chosen())
                .map(drawn ->
                        dashboard(asked, found, drawn, new DepartmentDashboard.Days(found.span(), period, compared)));
    }

    /** What is stored: without a period nothing has to be found out. All of the data is held against what was before it: nothing. */
    private DepartmentDashboard asItStands(Asked asked, DashboardData.Found found) {
        ComparedWith compare = asked.question().compare();
        Period period = compare == null ? null : found.span();
        Period compared = period == null ? null : compared(asked.question(), period);
        List<String> notes = compared == null
                ? List.of()
                : found.chosen().stream()
                        .flatMap(dated -> dated.incomparable(compared).stream())
                        .toList();
        List<DashboardTile> tiles = stored(asked, found).map(DashboardTile::of).toList();
        return dashboard(
                asked,
                found,
                new PeriodTiles.Drawn(tiles, notes),
                new DepartmentDashboard.Days(found.span(), period, compared));
    }

    private static @Nullable Period compared(DashboardQuestion question, Period period) {
        return Optional.ofNullable(question.compare())
                .flatMap(compare -> compare.of(period))
                .orElse(null);
    }

    private Stream<StoredInsight> stored(Asked asked, DashboardData.Found found) {
        return asked.question().dataset() == null
                ? asked.latest().stream()
                : found.chosen().stream()
                        .flatMap(dated -> insights
                                .list(asked.scope(), dated.dataset().id(), PageRequest.first(PageRequest.MOST))
                                .items()
                                .stream());
    }

    private DepartmentDashboard dashboard(
            Asked asked, DashboardData.Found found, PeriodTiles.Drawn drawn, DepartmentDashboard.Days days) {
        InstalledPlugin plugin = asked.plugin();
        DashboardLayout layout = plugin.dashboard();
        return new DepartmentDashboard(
                plugin.department(),
                layout.title().isEmpty() ? plugin.department().displayName() : layout.title(),
                asOf(asked.question(), found),
                DashboardTile.chosen(drawn.tiles(), layout.kpis(), true),
                DashboardTile.chosen(drawn.tiles(), layout.charts(), false),
                byUrgency(asked.latest()),
                found.completed(),
                days,
                drawn.notes());
    }

    private static @Nullable Instant asOf(DashboardQuestion question, DashboardData.Found found) {
        Stream<Dataset> shown = question.dataset() == null
                ? found.completed().stream()
                : found.chosen().stream().map(DatedDataset::dataset);
        return shown.map(Dataset::updatedAt)
                .max(Comparator.<Instant>naturalOrder())
                .orElse(null);
    }

    private static List<StoredInsight> byUrgency(List<StoredInsight> latest) {
        return latest.stream()
                .sorted(Comparator.comparing(
                                (StoredInsight insight) -> insight.insight().severity())
                        .reversed())
                .toList();
    }
}
