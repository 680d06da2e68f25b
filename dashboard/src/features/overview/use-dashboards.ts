import { useQueries } from "@tanstack/react-query";
import { byUrgency } from "@/components/insight/severities";
import { type Dashboard, dashboardQuery } from "@/lib/api/dashboards/get-dashboard";
import type { Insight } from "@/lib/api/insights/get-insight";

export interface Dashboards {
  all: Dashboard[];
  pending: boolean;
  /** Of the first that could not be had. */
  error: Error | null;
  retry: () => void;
}

/** Every dashboard that the person may see. */
export function useDashboards(departments: string[]): Dashboards {
  return useQueries({
    queries: departments.map((department) => dashboardQuery(department)),
    combine: (results) => ({
      all: results.flatMap((result) => (result.data ? [result.data] : [])),
      pending: results.some((result) => result.isPending),
      error: results.find((result) => result.isError && !result.data)?.error ?? null,
      retry: () => results.filter((result) => result.isError).forEach((result) => void result.refetch()),
    }),
  });
}

/** What is more than information comes first; where nothing is, the newest. */
export function worthLooking(dashboards: Dashboard[], most: number): Insight[] {
  return dashboards
    .flatMap((dashboard) => dashboard.insights)
    .toSorted(byUrgency)
    .slice(0, most);
}
