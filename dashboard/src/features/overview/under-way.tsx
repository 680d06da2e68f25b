import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Card, CardHeader } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { JobStatus, jobWord } from "@/components/ui/status";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { type Job, newestJobsQuery } from "@/lib/api/jobs/list-jobs";
import { stageWord } from "@/lib/jobs/words";
import { pollWhile } from "@/lib/live/status";

const MOST = 5;

function useJobs(status: Job["status"]): Job[] {
  return useQuery({ ...newestJobsQuery(MOST, { status }), refetchInterval: () => pollWhile(true) }).data?.items ?? [];
}

/** What the workers are at right now. Not there while they are at nothing. */
export function UnderWay({ datasets }: { datasets: Dataset[] }) {
  const jobs = [...useJobs("processing"), ...useJobs("queued")].slice(0, MOST);
  if (jobs.length === 0) {
    return null;
  }
  const nameOf = (job: Job) => datasets.find((dataset) => dataset.id === job.dataset_id)?.name ?? "A dataset";
  return (
    <Card aria-label="Under way">
      <CardHeader title="Under way" />
      <ul className="divide-y divide-line border-t border-line">
        {jobs.map((job) => (
          <li key={job.id} className="relative px-4 py-2.5 hover:bg-hover/50">
            <div className="flex items-center justify-between gap-3">
              <Link
                to="/jobs/$id"
                params={{ id: job.id }}
                className="min-w-0 truncate text-sm font-medium underline-offset-2 after:absolute after:inset-0 hover:underline"
              >
                {nameOf(job)}
              </Link>
              <JobStatus job={job} />
            </div>
            <p className="mt-0.5 mb-1.5 truncate text-xs text-ink-faint">
              {jobWord(job.job_type)}: {stageWord(job.stage)}
            </p>
            <Progress value={job.progress} label={`${jobWord(job.job_type)} of ${nameOf(job)}`} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
