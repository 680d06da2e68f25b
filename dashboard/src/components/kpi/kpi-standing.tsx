import type { DashboardKpi } from "@/lib/api/dashboards/get-dashboard";
import type { Recent } from "@/lib/api/dashboards/use-recent";
import { ComparisonSkeleton, KpiComparison } from "./kpi-comparison";

/** How a number stands: against the time that was chosen, else how its newest months went. */
export function KpiStanding({ kpi, recent }: { kpi: DashboardKpi; recent: Recent }) {
  if (kpi.comparison) {
    return <KpiComparison {...kpi} comparison={kpi.comparison} />;
  }
  if (recent.period && !recent.kpis) {
    return <ComparisonSkeleton />;
  }
  const newest = recent.kpis?.get(kpi.type);
  return newest?.comparison ? <KpiComparison {...newest} comparison={newest.comparison} recent={recent.period} /> : null;
}
