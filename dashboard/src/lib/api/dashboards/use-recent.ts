import { useQuery } from "@tanstack/react-query";
import { recentFilter } from "../../periods/recent";
import { useRest } from "../../use-rest";
import { type Dashboard, dashboardQuery, type DashboardKpi, type Period } from "./get-dashboard";

export interface Recent {
  /** What is compared; null where the data is too short to compare anything. */
  period: Period | null;
  /** By type: the numbers of that period with what they are compared with; null while they are asked for. */
  kpis: Map<string, DashboardKpi> | null;
}

/** Numbers of all data stand still; how the newest months went is asked for once something is seen. */
export function useRecent(department: string, all: Dashboard | undefined, options: { dataset?: string; enabled?: boolean } = {}): Recent {
  const filter = recentFilter(all?.span ?? null, options.dataset);
  const enabled = Boolean(filter) && options.enabled !== false;
  const seen = useRest();
  const { data, isError } = useQuery({ ...dashboardQuery(department, filter ?? {}), enabled: enabled && seen });
  if (!enabled || !filter || isError) {
    return { period: null, kpis: null };
  }
  return { period: { from: filter.from, to: filter.to }, kpis: data ? new Map(data.kpis.map((kpi) => [kpi.type, kpi])) : null };
}
