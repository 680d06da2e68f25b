import type { Dataset } from "../api/datasets/list-datasets";
import { ended } from "../api/jobs/get-job";
import type { Job } from "../api/jobs/list-jobs";

export type StageName = "uploaded" | "validated" | "loaded" | "inferred";

/** skipped: something before it failed, so it never comes. */
export type StageState = "done" | "active" | "waiting" | "retrying" | "failed" | "cancelled" | "skipped";

export interface Stage {
  name: StageName;
  state: StageState;
  /** The work that it is, or is a part of. */
  job: Job | null;
  /** When it began and ended, as far as that is known. */
  from: string | null;
  to: string | null;
}

/** The jobs of one version of a dataset. */
export interface Pair {
  etl: Job | null;
  ml: Job | null;
}

/** The newest of either kind that a version has. */
export function pairOf(jobs: readonly Job[], version: number): Pair {
  const newest = (type: Job["job_type"]) =>
    jobs
      .filter((job) => job.job_type === type && job.version === version)
      .reduce<Job | null>((best, job) => (best && best.created_at >= job.created_at ? best : job), null);
  return { etl: newest("etl"), ml: newest("ml_inference") };
}

/** One load's way, from the file to its insights. */
export function stagesOf(dataset: Pick<Dataset, "created_at">, version: number, { etl, ml }: Pair): Stage[] {
  const arrived = version === 1 ? dataset.created_at : (etl?.created_at ?? null);
  return [
    { name: "uploaded", state: "done", job: null, from: null, to: arrived },
    ...load(etl),
    inference(etl, ml),
  ];
}

/** Checking and loading are one job: which of the two it is at, its stage tells while it runs, its error after. */
function load(etl: Job | null): [Stage, Stage] {
  if (!etl || etl.status === "succeeded") {
    // A version whose job is gone was loaded, or there would be none.
    return [stage("validated", "done", etl, null, null), stage("loaded", "done", etl, etl?.started_at, etl?.completed_at)];
  }
  const state = stateOf(etl);
  const loading = !isVerdict(etl) && (etl.stage === "loading" || etl.stage === "keying");
  if (loading) {
    return [stage("validated", "done", etl, null, null), stage("loaded", state, etl, etl.started_at, etl.completed_at)];
  }
  return [
    stage("validated", state, etl, etl.started_at, etl.completed_at),
    stage("loaded", over(state) ? "skipped" : "waiting", etl, null, null),
  ];
}

function inference(etl: Job | null, ml: Job | null): Stage {
  if (ml) {
    return stage("inferred", stateOf(ml), ml, ml.started_at, ml.completed_at);
  }
  return stage("inferred", etl && over(stateOf(etl)) ? "skipped" : "waiting", null, null, null);
}

function stage(
  name: StageName,
  state: StageState,
  job: Job | null,
  from: string | null | undefined,
  to: string | null | undefined,
): Stage {
  return { name, state, job, from: from ?? null, to: to ?? null };
}

/** What the data itself is refused for. */
function isVerdict(job: Job): boolean {
  return job.error?.code === "VALIDATION";
}

export function isCancelled(job: Job): boolean {
  return job.status === "failed" && job.error?.code === "CANCELLED";
}

export function stateOf(job: Job): StageState {
  switch (job.status) {
    case "succeeded":
      return "done";
    case "processing":
      return "active";
    case "queued":
      return "waiting";
    default:
      if (isCancelled(job)) {
        return "cancelled";
      }
      return ended(job) ? "failed" : "retrying";
  }
}

function over(state: StageState): boolean {
  return state === "failed" || state === "cancelled";
}
