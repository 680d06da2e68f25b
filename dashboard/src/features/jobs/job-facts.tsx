import { Link } from "@tanstack/react-router";
import { CopyText } from "@/components/ui/copy-text";
import { Facts } from "@/components/ui/facts";
import { jobWord } from "@/components/ui/status";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import type { Job } from "@/lib/api/jobs/list-jobs";
import { formatDuration, formatFull } from "@/lib/format/times";
import { pairOf } from "@/lib/jobs/stages";
import { attemptOf } from "@/lib/jobs/words";

const LINK = "font-medium text-accent-ink underline-offset-2 hover:underline";

export function JobFacts({ job, dataset }: { job: Job; dataset: Dataset }) {
  const pair = pairOf(dataset.jobs ?? [], job.version);
  const other = job.job_type === "etl" ? pair.ml : pair.etl;
  return (
    <Facts
      facts={[
        {
          term: "Dataset",
          value: (
            <Link to="/datasets/$id/overview" params={{ id: dataset.id }} className={LINK}>
              {dataset.name}
            </Link>
          ),
        },
        ...(other
          ? [
              {
                term: job.job_type === "etl" ? "Goes on with" : "Comes after",
                value: (
                  <Link to="/jobs/$id" params={{ id: other.id }} className={LINK}>
                    {jobWord(other.job_type)}
                  </Link>
                ),
              },
            ]
          : []),
        { term: "Attempt", value: attemptOf(job) },
        { term: "Queued", value: formatFull(job.created_at) },
        {
          term: "Started",
          value: job.started_at ? formatFull(job.started_at) : "–",
        },
        { term: "Ended", value: job.completed_at ? formatFull(job.completed_at) : "–" },
        {
          term: "Took",
          value: job.started_at && job.completed_at ? formatDuration(job.started_at, job.completed_at) : "–",
        },
        { term: "Workers lost", value: job.crashes },
        { term: "Platform faults", value: job.faults },
        { term: "Id", value: <CopyText text={job.id} shown={`${job.id.slice(0, 8)}…`} /> },
      ]}
    />
  );
}
