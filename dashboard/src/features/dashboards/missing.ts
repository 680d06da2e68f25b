import type { Dashboard } from "@/lib/api/dashboards/get-dashboard";

/** What all of the data has and the chosen part has not, by name. */
export function missingOf(all: Dashboard, shown: Dashboard): string[] {
  const there = new Set([...shown.kpis, ...shown.charts].map((each) => each.type));
  const gone = [
    ...all.kpis.filter((kpi) => !there.has(kpi.type)).map((kpi) => kpi.label),
    ...all.charts.filter((chart) => !there.has(chart.type)).map((chart) => chart.title),
  ];
  return [...new Set(gone)];
}
