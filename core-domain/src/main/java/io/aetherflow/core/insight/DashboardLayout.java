package io.aetherflow.core.insight;

import java.util.List;

/**
 * What a department's dashboard leads with, by insight type, in order. Types without a current insight are left out.
 *
 * @param kpis types whose chart is a KPI
 * @param charts types whose charts are drawn below
 */
public record DashboardLayout(String title, List<String> kpis, List<String> charts) {

    /** Everything the models give: KPIs first, then the other charts. */
    public static final DashboardLayout EVERYTHING = new DashboardLayout("", List.of(), List.of());

    public DashboardLayout {
        kpis = List.copyOf(kpis);
        charts = List.copyOf(charts);
    }
}
