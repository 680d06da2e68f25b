import { Link } from "@tanstack/react-router";
import type { Column } from "@/components/data/data-table";
import { Progress } from "@/components/ui/progress";
import { JobStatus, jobWord } from "@/components/ui/status";
import { TimeAgo } from "@/components/ui/time";
import type { Job } from "@/lib/api/jobs/list-jobs";
import { formatDuration } from "@/lib/format/times";
import { attemptOf, stageWord } from "@/lib/jobs/words";

interface Naming {
  dataset: (id: string) => string | null;
  /** Null where all jobs are of the one department that is the person's own. */
  department: ((id: string) => string) | null;
}

export function jobsColumns({ dataset, department }: Naming): Column<Job>[] {
  return [
    { id: "job", header: "Job", cell: (job) => <Name job={job} dataset={dataset(job.dataset_id)} />, className: "w-full max-w-0 min-w-44" },
    ...(department
      ? [{ id: "department", header: "Department", wide: true, cell: (job: Job) => department(job.department) }]
      : []),
    { id: "status", header: "Status", cell: (job) => <JobStatus job={job} /> },
    { id: "stage", header: "Stage", wide: true, cell: (job) => <Stage job={job} /> },
    { id: "attempt", header: "Attempt", wide: true, cell: (job) => <Attempt job={job} /> },
    {
      id: "took",
      header: "Took",
      align: "right",
      wide: true,
      cell: (job) => (job.started_at ? formatDuration(job.started_at, job.completed_at) : "–"),
    },
    {
      id: "queued",
      header: "Queued",
      align: "right",
      wide: true,
      cell: (job) => <TimeAgo at={job.created_at} className="text-ink-soft" />,
    },
  ];
}

function Name({ job, dataset }: { job: Job; dataset: string | null }) {
  return (
    <div className="min-w-0 py-1.5">
      <Link
        to="/jobs/$id"
        params={{ id: job.id }}
        className="block truncate font-medium text-ink underline-offset-2 hover:underline"
      >
        {jobWord(job.job_type)} of {dataset ?? job.dataset_id}
        {job.version > 1 && <span className="font-normal text-ink-faint"> · version {job.version}</span>}
      </Link>
      {job.error && (
        <p title={job.error.message} className="mt-0.5 truncate text-xs text-ink-faint">
          {job.error.message}
        </p>
      )}
      <p className="mt-0.5 text-xs text-ink-faint md:hidden">
        <TimeAgo at={job.created_at} />
      </p>
    </div>
  );
}

function Attempt({ job }: { job: Job }) {
  return <span className={job.attempts === 0 ? "nums text-ink-faint" : "nums"}>{attemptOf(job)}</span>;
}

function Stage({ job }: { job: Job }) {
  if (job.status !== "processing") {
    return <span className="text-ink-faint">–</span>;
  }
  return (
    <span className="flex w-44 flex-col gap-1">
      <span className="nums flex justify-between gap-2 text-xs text-ink-soft">
        <span className="truncate">{stageWord(job.stage)}</span>
        {job.progress} %
      </span>
      <Progress value={job.progress} label={stageWord(job.stage)} />
    </span>
  );
}
