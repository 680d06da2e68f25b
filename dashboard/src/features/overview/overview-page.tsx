import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { drawingQuery } from "@/components/chart/part-queries";
import { Page } from "@/components/ui/page";
import { StaleNote } from "@/components/ui/stale-note";
import { isAdmin, useMe } from "@/lib/api/auth/me";
import { useDepartmentName } from "@/lib/api/departments/list-departments";
import { newestJobsQuery } from "@/lib/api/jobs/list-jobs";
import { inWords } from "@/lib/format/names";
import { troubles } from "./attention";
import { AttentionCard } from "./attention-card";
import { Checklist } from "./checklist";
import { Departments } from "./departments";
import { KpiOverview } from "./kpi-overview";
import { LookAt } from "./look-at";
import { Newest } from "./newest";
import { overviewDatasetsQuery } from "./newest-datasets";
import { NothingYet } from "./nothing-yet";
import { UnderWay } from "./under-way";
import { useDashboards } from "./use-dashboards";
import { WaitingPeople } from "./waiting-people";

const FAILURES = 20;
const UNHURRIED_MS = 1500;

/** What is new, what failed and why, what to look at: of the person's own department, or of all they see. */
export function OverviewPage() {
  const me = useMe();
  const queries = useQueryClient();
  const nameOf = useDepartmentName();
  const newest = useSuspenseQuery(overviewDatasetsQuery);
  const datasets = newest.data.items;
  const failed = useQuery(newestJobsQuery(FAILURES, { status: "failed" }));
  const dashboards = useDashboards(me.departments);
  const several = me.departments.length > 1;
  const only = several ? null : me.departments[0];
  useEffect(() => {
    // Most go on to a dashboard: what draws its charts is there by then.
    const timer = setTimeout(() => void queries.prefetchQuery(drawingQuery), UNHURRIED_MS);
    return () => clearTimeout(timer);
  }, [queries]);
  return (
    <Page title="Overview" note={inWords(me.departments.map(nameOf))}>
      <StaleNote query={newest} />
      {isAdmin(me) && <WaitingPeople />}
      <Checklist datasets={datasets} />
      {datasets.length === 0 ? (
        <>
          <UnderWay datasets={datasets} />
          <NothingYet />
        </>
      ) : (
        <>
          {only ? <KpiOverview department={only} dashboard={dashboards.all[0]} pending={dashboards.pending} /> : <Departments dashboards={dashboards} />}
          <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
            <div className="flex min-w-0 flex-col gap-4">
              <LookAt dashboards={dashboards} />
              <Newest datasets={datasets} dashboards={dashboards.all} several={several} />
            </div>
            <div className="flex min-w-0 flex-col gap-4">
              <UnderWay datasets={datasets} />
              <AttentionCard
                troubles={failed.data ? troubles(datasets, failed.data.items) : null}
                error={failed.error}
                retry={() => void failed.refetch()}
                several={several}
              />
            </div>
          </div>
        </>
      )}
    </Page>
  );
}
