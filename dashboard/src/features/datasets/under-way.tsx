import { Link } from "@tanstack/react-router";
import { Loader2 } from "lucide-react";
import { Card } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { jobWord } from "@/components/ui/status";
import type { Job } from "@/lib/api/jobs/list-jobs";
import { stageWord } from "@/lib/jobs/words";

/** What is being done with the dataset at this moment. */
export function UnderWay({ job }: { job: Job }) {
  return (
    <Card className="px-4 py-3" role="status" aria-live="polite">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Loader2 aria-hidden className="size-4 animate-spin text-info" />
        <span className="font-medium">
          {jobWord(job.job_type)} of version {job.version}
        </span>
        <span className="text-ink-faint">{job.will_retry ? "Failed for now; it is tried again by itself" : stageWord(job.stage)}</span>
        <span className="nums ml-auto text-xs text-ink-faint">{job.progress} %</span>
        <Link to="/jobs/$id" params={{ id: job.id }} className="text-xs text-accent-ink underline-offset-2 hover:underline">
          See the job
        </Link>
      </div>
      <div className="mt-2">
        <Progress value={job.progress} label={`${jobWord(job.job_type)} of version ${job.version}`} />
      </div>
    </Card>
  );
}
