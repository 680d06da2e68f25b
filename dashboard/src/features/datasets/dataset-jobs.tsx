import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type Column, DataTable } from "@/components/data/data-table";
import { ListFooter } from "@/components/data/list-footer";
import { ListStates } from "@/components/data/list-states";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/states";
import { JobStatus, jobWord } from "@/components/ui/status";
import { TimeAgo } from "@/components/ui/time";
import { ended } from "@/lib/api/jobs/get-job";
import { type Job, jobsQuery } from "@/lib/api/jobs/list-jobs";
import { formatDuration } from "@/lib/format/times";
import { attemptWord, stageWord } from "@/lib/jobs/words";
import { pollWhile } from "@/lib/live/status";

const COLUMNS: Column<Job>[] = [
  {
    id: "type",
    header: "Job",
    cell: (job) => (
      <Link to="/jobs/$id" params={{ id: job.id }} className="font-medium underline-offset-2 hover:underline">
        {jobWord(job.job_type)}
      </Link>
    ),
  },
  { id: "version", header: "Version", align: "right", cell: (job) => job.version },
  { id: "status", header: "Status", cell: (job) => <JobStatus job={job} /> },
  {
    id: "stage",
    header: "Stage, or the reason",
    wide: true,
    className: "w-full max-w-0",
    cell: (job) => (
      <span title={job.error?.message} className={job.error ? "text-ink-soft" : "text-ink-faint"}>
        {job.error?.message ?? (ended(job) ? "–" : `${stageWord(job.stage)}, ${job.progress} %`)}
      </span>
    ),
  },
  {
    id: "attempts",
    header: "Attempt",
    align: "right",
    wide: true,
    cell: (job) => attemptWord(job) ?? "First",
  },
  {
    id: "duration",
    header: "Took",
    align: "right",
    wide: true,
    cell: (job) => (job.started_at ? formatDuration(job.started_at, job.completed_at) : "–"),
  },
  { id: "when", header: "Queued", align: "right", wide: true, cell: (job) => <TimeAgo at={job.created_at} /> },
];

export function DatasetJobs({ id }: { id: string }) {
  const list = useInfiniteQuery({
    ...jobsQuery({ dataset_id: id }),
    refetchInterval: (query) =>
      pollWhile(Boolean(query.state.data?.pages.some((page) => page.items.some((job) => !ended(job))))),
  });
  const jobs = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card>
      <ListStates
        query={list}
        label="Jobs"
        rows={3}
        isEmpty={jobs.length === 0}
        empty={<EmptyState title="No job has run yet">The first one loads the file.</EmptyState>}
      >
        <DataTable caption="Jobs of the dataset, newest first" columns={COLUMNS} rows={jobs} rowKey={(job) => job.id} />
        <ListFooter
          shown={jobs.length}
          noun={jobs.length === 1 ? "job" : "jobs"}
          hasMore={list.hasNextPage}
          loading={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      </ListStates>
    </Card>
  );
}
