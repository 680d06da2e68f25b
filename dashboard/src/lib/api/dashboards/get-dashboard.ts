import { queryOptions } from "@tanstack/react-query";
import { answered, api, type Schemas } from "../client";

export type Dashboard = Schemas["Dashboard"];
export type DashboardKpi = Schemas["DashboardKpi"];
export type DashboardChart = Schemas["DashboardChart"];
export type KpiComparison = Schemas["KpiComparison"];
export type Period = Schemas["DashboardPeriod"];
export type Chart = Schemas["Chart"];

export interface DashboardFilter {
  from?: string;
  to?: string;
  compare?: "previous_period" | "previous_year";
  dataset?: string;
}

async function fetchDashboard(department: string, query: DashboardFilter, signal: AbortSignal): Promise<Dashboard> {
  const got = await answered(api.GET("/dashboards/{department}", { params: { path: { department }, query }, signal }));
  // A server from before periods leaves these out.
  return {
    ...got,
    span: got.span ?? null,
    period: got.period ?? null,
    compared: got.compared ?? null,
    kpis: got.kpis.map((kpi) => ({ ...kpi, comparison: kpi.comparison ?? null })),
  };
}

/** Without a filter: all of the data, as it is stored. */
export const dashboardQuery = (department: string, filter: DashboardFilter = {}) =>
  queryOptions({
    queryKey: ["dashboard", department, filter],
    queryFn: ({ signal }) => fetchDashboard(department, filter, signal),
  });
