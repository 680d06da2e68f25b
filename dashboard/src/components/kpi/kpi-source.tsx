import type { Dashboard } from "@/lib/api/dashboards/get-dashboard";
import { sourceLine } from "../chart/chart-source";

/** Where the numbers come from, said once where all of them come from the same data. */
export function KpiSource({ dashboard }: { dashboard: Dashboard }) {
  const only = onlySource(dashboard);
  const dataset = dashboard.datasets.find((each) => each.id === only);
  return dataset ? <p className="text-2xs text-ink-faint">{sourceLine(dataset)}</p> : null;
}

export function onlySource({ kpis }: Dashboard): string | null {
  const sources = new Set(kpis.map((kpi) => kpi.dataset_id));
  return sources.size === 1 ? (kpis[0]?.dataset_id ?? null) : null;
}
