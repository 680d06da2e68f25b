import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { StaleNote } from "@/components/ui/stale-note";
import { ErrorState } from "@/components/ui/states";
import type { Dashboard } from "@/lib/api/dashboards/get-dashboard";
import { useLooked } from "@/lib/first-steps";
import { formatMoment } from "@/lib/format/times";
import { periodWords } from "@/lib/periods/words";
import { useRest } from "@/lib/use-rest";
import { FilterBar } from "./filter-bar";
import { Insights } from "./insights";
import { NoData } from "./no-data";
import type { DashboardSearch } from "./search";
import { Tiles } from "./tiles";
import { TilesSkeleton } from "./tiles-skeleton";
import { type DashboardView, useDashboardView } from "./use-view";

/** Whatever department it is: few numbers, then charts, then insights, as its plugin describes them. */
export function DashboardPage({ department, search }: { department: string; search: DashboardSearch }) {
  const view = useDashboardView(department, search);
  useLooked("dashboard");
  const rest = useRest();
  const { all } = view;
  const empty = all.kpis.length + all.charts.length + all.insights.length === 0;
  return (
    <Page title={all.title} note={<Freshness all={all} />}>
      {empty ? (
        <NoData all={all} />
      ) : (
        <>
          <FilterBar search={search} view={view} />
          <Shown view={view} />
          {rest && all.insights.length > 0 && <Insights all={all} search={search} />}
        </>
      )}
    </Page>
  );
}

function Freshness({ all }: { all: Dashboard }) {
  const count = all.datasets.length;
  if (!all.as_of || count === 0) {
    return null;
  }
  return (
    <>
      Data as of <time dateTime={all.as_of}>{formatMoment(all.as_of)}</time>, from {count} {count === 1 ? "dataset" : "datasets"}
      {all.span && `, ${periodWords(all.span)}`}
    </>
  );
}

function Shown({ view }: { view: DashboardView }) {
  if (!view.shown) {
    return view.query.isError ? (
      <Card>
        <ErrorState error={view.query.error} retry={() => void view.query.refetch()} />
      </Card>
    ) : (
      <TilesSkeleton all={view.all} />
    );
  }
  return (
    <>
      <StaleNote query={view.query} />
      <Tiles view={{ ...view, shown: view.shown }} />
    </>
  );
}
