import type { Chart, DashboardKpi } from "@/lib/api/dashboards/get-dashboard";

/** A number as a chart of one row, with what it is compared with: what is downloaded of it. */
export function kpiChart(kpi: DashboardKpi): Chart {
  const field = { name: "value", label: kpi.label, format: kpi.format, unit: kpi.unit };
  const compared: Chart["series"] = kpi.comparison
    ? [
        { ...field, name: "earlier", label: `${kpi.label}, earlier` },
        { name: "from", label: "Earlier from", format: "date", unit: null },
        { name: "to", label: "Earlier to", format: "date", unit: null },
      ]
    : [];
  return {
    type: "kpi",
    title: kpi.label,
    description: kpi.summary,
    x: null,
    series: [field, ...compared],
    bands: [],
    annotations: [],
    rows: [{ value: kpi.value, earlier: kpi.comparison?.value, from: kpi.comparison?.from, to: kpi.comparison?.to }],
  };
}
