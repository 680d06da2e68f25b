import type { Dataset } from "@/lib/api/datasets/list-datasets";
import type { Job } from "@/lib/api/jobs/list-jobs";
import { formatCount } from "@/lib/format/numbers";
import { isCancelled } from "@/lib/jobs/stages";
import { remedyFor } from "@/lib/jobs/words";

export interface Trouble {
  key: string;
  kind: "failed" | "rejected";
  title: string;
  /** Why, in a sentence. */
  reason: string;
  /** What can be done. */
  remedy: string;
  /** Where it can be looked at. */
  to: { page: "job" | "dataset" | "rejects"; id: string };
  department: string;
  at: string;
}

const MOST_FAILED = 4;
const MOST_REJECTED = 3;

/** What failed and why, then what was rejected: each dataset once, the newest first, and of either only a few. */
export function troubles(datasets: Dataset[], failed: Job[]): Trouble[] {
  const jobs = failed.filter((job) => !job.will_retry && !isCancelled(job) && !mended(job, datasets));
  const broken = datasets.filter((dataset) => dataset.status === "failed").map((dataset) => failedDataset(dataset, jobs));
  const known = new Set(datasets.filter((dataset) => dataset.status === "failed").map((dataset) => dataset.id));
  const lost = newestOf(jobs.filter((job) => !known.has(job.dataset_id))).map((job) => failedJob(job, datasets));
  const rejected = datasets.filter((dataset) => dataset.status === "completed" && (dataset.rejected ?? 0) > 0).map(rejectedRows);
  return [
    ...[...broken, ...lost].toSorted(newestFirst).slice(0, MOST_FAILED),
    ...rejected.toSorted(newestFirst).slice(0, MOST_REJECTED),
  ];
}

/** Whether its dataset was loaded after all. */
function mended(job: Job, datasets: Dataset[]): boolean {
  const dataset = datasets.find((each) => each.id === job.dataset_id);
  return dataset?.status === "completed" && dataset.updated_at > (job.completed_at ?? job.created_at);
}

function newestFirst(one: Trouble, other: Trouble): number {
  return other.at.localeCompare(one.at);
}

/** One of each dataset: the first of a list that has the newest first. */
function newestOf(jobs: Job[]): Job[] {
  return jobs.filter((job, index) => jobs.findIndex((other) => other.dataset_id === job.dataset_id) === index);
}

function failedDataset(dataset: Dataset, jobs: Job[]): Trouble {
  const job = jobs.find((each) => each.dataset_id === dataset.id);
  const error = dataset.error ?? job?.error;
  return {
    key: dataset.id,
    kind: "failed",
    title: dataset.name,
    reason: error?.message ?? "It could not be loaded.",
    remedy: error?.hint ?? (error ? remedyFor(error.side, error.code) : "Upload it again."),
    to: job ? { page: "job", id: job.id } : { page: "dataset", id: dataset.id },
    department: dataset.department,
    at: dataset.updated_at,
  };
}

function failedJob(job: Job, datasets: Dataset[]): Trouble {
  const name = datasets.find((dataset) => dataset.id === job.dataset_id)?.name;
  const work = job.job_type === "etl" ? "loading" : "its insights";
  return {
    key: job.id,
    kind: "failed",
    title: name ? `${name}: ${work}` : job.job_type === "etl" ? "Loading a dataset" : "Insights of a dataset",
    reason: job.error?.message ?? "It failed without saying why.",
    remedy: job.error?.hint ?? (job.error ? remedyFor(job.error.side, job.error.code) : "Retry it."),
    to: { page: "job", id: job.id },
    department: job.department,
    at: job.completed_at ?? job.created_at,
  };
}

function rejectedRows(dataset: Dataset): Trouble {
  const rejected = dataset.rejected ?? 0;
  const all = (dataset.accepted ?? 0) + rejected;
  return {
    key: `${dataset.id} rejects`,
    kind: "rejected",
    title: dataset.name,
    reason: `${formatCount(rejected)} of ${formatCount(all)} rows ${rejected === 1 ? "was" : "were"} rejected; the others are loaded.`,
    remedy: "Correct them and upload the correction.",
    to: { page: "rejects", id: dataset.id },
    department: dataset.department,
    at: dataset.updated_at,
  };
}
