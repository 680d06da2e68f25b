package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.Period;
import io.aetherflow.core.identity.Department;
import io.aetherflow.core.insight.StoredInsight;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A department's built-in dashboard: as it stands, or about a period.
 *
 * @param asOf when the newest of its data was loaded; null before there is any
 * @param kpis insights whose chart is a single number
 * @param charts insights drawn large, in the plugin's order
 * @param insights all current ones, of all the data, those that ask for attention first
 * @param datasets what it rests on, newest first
 * @param days which ones it is about
 * @param notes what is left out of it and why, in sentences
 */
public record DepartmentDashboard(
        Department department,
        String title,
        @Nullable Instant asOf,
        List<DashboardTile> kpis,
        List<DashboardTile> charts,
        List<StoredInsight> insights,
        List<Dataset> datasets,
        Days days,
        List<String> notes) {

    /**
     * Which days a dashboard is about.
     *
     * @param span first and last day of the data that numbers and charts rest on; null where it has none
     * @param period what they are about; null: everything there is
     * @param compared what they are held against; null: nothing
     */
    public record Days(
            @Nullable Period span,
            @Nullable Period period,
            @Nullable Period compared) {}
}
