import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { FileClock, MailX, SearchX } from "lucide-react";
import { DataTable } from "@/components/data/data-table";
import { ListFooter } from "@/components/data/list-footer";
import { ListStates } from "@/components/data/list-states";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { EmptyState } from "@/components/ui/states";
import { can, useMe } from "@/lib/api/auth/me";
import { useDepartmentName } from "@/lib/api/departments/list-departments";
import { ended } from "@/lib/api/jobs/get-job";
import { type JobFilter, jobsQuery } from "@/lib/api/jobs/list-jobs";
import { cn } from "@/lib/cn";
import { useDatasetNames } from "@/lib/jobs/dataset-names";
import { pollWhile } from "@/lib/live/status";
import { jobsColumns } from "./jobs-columns";
import { JobsFilters } from "./jobs-filters";

const route = getRouteApi("/_app/jobs/");

export function JobsPage() {
  const me = useMe();
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const departmentName = useDepartmentName();
  const list = useInfiniteQuery({
    ...jobsQuery(filter),
    placeholderData: keepPreviousData,
    refetchInterval: (query) =>
      pollWhile(Boolean(query.state.data?.pages.some((page) => page.items.some((job) => !ended(job))))),
  });
  const jobs = list.data?.pages.flatMap((page) => page.items) ?? [];
  const dataset = useDatasetNames(jobs.map((job) => job.dataset_id));
  const change = (next: JobFilter) => void navigate({ search: next, replace: true });
  return (
    <Page
      title="Jobs"
      note="The work on files: one job loads a file, the next one looks for insights in it."
      actions={
        can(me, "jobs:retry") && (
          <Button asChild>
            <Link to="/dead-letters">
              <MailX aria-hidden />
              Dead letters
            </Link>
          </Button>
        )
      }
    >
      <JobsFilters filter={filter} dataset={filter.dataset_id ? dataset(filter.dataset_id) : null} onChange={change} />
      <Card className={cn("transition-opacity", list.isPlaceholderData && "opacity-60")}>
        <ListStates
          query={list}
          label="Jobs"
          rows={10}
          isEmpty={jobs.length === 0}
          empty={<NoJobs filtered={Object.values(filter).some(Boolean)} onClear={() => change({})} />}
        >
          <DataTable
            caption="Jobs, newest first"
            columns={jobsColumns({ dataset, department: me.departments.length > 1 ? departmentName : null })}
            rows={jobs}
            rowKey={(job) => job.id}
          />
          <ListFooter
            shown={jobs.length}
            noun={jobs.length === 1 ? "job" : "jobs"}
            hasMore={list.hasNextPage}
            loading={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </ListStates>
      </Card>
    </Page>
  );
}

function NoJobs({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const me = useMe();
  if (filtered) {
    return (
      <EmptyState icon={SearchX} title="No job is like that" action={<Button onClick={onClear}>Clear the filters</Button>}>
        There may be some of another status or kind.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={FileClock}
      title="No job has run yet"
      action={
        can(me, "datasets:upload") && (
          <Button asChild look="primary">
            <Link to="/upload">Upload a file</Link>
          </Button>
        )
      }
    >
      Every file that is uploaded becomes a job, which you can watch here.
    </EmptyState>
  );
}
