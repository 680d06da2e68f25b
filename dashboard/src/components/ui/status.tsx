import { Ban, CheckCircle2, CircleDashed, Clock3, Loader2, RotateCw, type LucideIcon, XCircle } from "lucide-react";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import type { Job } from "@/lib/api/jobs/list-jobs";
import { isCancelled } from "@/lib/jobs/stages";
import { Badge, type Tone } from "./badge";

interface Look {
  word: string;
  tone: Tone;
  icon: LucideIcon;
  turning?: boolean;
}

const DATASETS: Record<Dataset["status"], Look> = {
  uploaded: { word: "Waiting", tone: "neutral", icon: Clock3 },
  processing: { word: "Processing", tone: "info", icon: Loader2, turning: true },
  completed: { word: "Loaded", tone: "good", icon: CheckCircle2 },
  failed: { word: "Failed", tone: "bad", icon: XCircle },
};

function jobLook(job: Job): Look {
  if (isCancelled(job)) {
    return { word: "Cancelled", tone: "neutral", icon: Ban };
  }
  if (job.cancel_requested_at && job.status === "processing") {
    return { word: "Cancelling", tone: "warn", icon: Ban };
  }
  if (job.will_retry) {
    return { word: "Will retry", tone: "warn", icon: RotateCw };
  }
  switch (job.status) {
    case "queued":
      return { word: "Queued", tone: "neutral", icon: CircleDashed };
    case "processing":
      return { word: "Running", tone: "info", icon: Loader2, turning: true };
    case "succeeded":
      return { word: "Succeeded", tone: "good", icon: CheckCircle2 };
    default:
      return { word: "Failed", tone: "bad", icon: XCircle };
  }
}

/** Icon, word and colour: none of them alone. */
function Pill({ look }: { look: Look }) {
  return (
    <Badge tone={look.tone}>
      <look.icon aria-hidden className={look.turning ? "animate-spin" : undefined} />
      {look.word}
    </Badge>
  );
}

export function DatasetStatus({ status }: { status: Dataset["status"] }) {
  return <Pill look={DATASETS[status]} />;
}

export function JobStatus({ job }: { job: Job }) {
  return <Pill look={jobLook(job)} />;
}

/** What people call a kind of job. */
export function jobWord(type: Job["job_type"]): string {
  return type === "etl" ? "Load" : "Insights";
}
