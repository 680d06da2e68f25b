import { useQuery, type UseQueryResult, useSuspenseQuery } from "@tanstack/react-query";
import { type Dashboard, dashboardQuery, type Period } from "@/lib/api/dashboards/get-dashboard";
import { type Recent, useRecent } from "@/lib/api/dashboards/use-recent";
import type { DashboardSearch } from "./search";
import { type View, viewOf } from "./view";

export interface DashboardView extends View {
  /** All of the department's data: what can be chosen from, and its insights. */
  all: Dashboard;
  span: Period | null;
  /** What the address asks for; undefined until it is there. */
  shown: Dashboard | undefined;
  /** Shown is of before the last choice. */
  changing: boolean;
  /** What is asked for it. */
  query: UseQueryResult<Dashboard>;
  recent: Recent;
}

export function useDashboardView(department: string, search: DashboardSearch): DashboardView {
  const all = useSuspenseQuery(dashboardQuery(department));
  const { dataset } = search;
  const scoped = useQuery({ ...dashboardQuery(department, { dataset }), enabled: Boolean(dataset) });
  const whole = dataset ? scoped.data : all.data;
  const span = whole?.span ?? all.data.span;
  const view = viewOf(search, span);
  // A preset is measured on the chosen dataset's own days.
  const ready = !dataset || !search.period || Boolean(scoped.data) || scoped.isError;
  const filtered = useQuery({
    ...dashboardQuery(department, view.filter ?? {}),
    enabled: view.filter !== null && ready,
    placeholderData: (before, query) => (query?.queryKey[1] === department ? before : undefined),
  });
  const recent = useRecent(department, whole, { dataset, enabled: !view.period && search.compare !== "none" });
  const query = view.filter ? filtered : (all as UseQueryResult<Dashboard>);
  return {
    ...view,
    all: all.data,
    span,
    // Of before the last choice is no answer to it where there is none.
    shown: filtered.isError && filtered.isPlaceholderData ? undefined : query.data,
    changing: view.filter !== null && filtered.isPlaceholderData,
    query,
    recent,
  };
}
