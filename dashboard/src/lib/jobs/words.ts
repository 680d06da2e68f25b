import type { Job } from "../api/jobs/list-jobs";
import { countOf } from "../format/words";

/** What a running job is at. */
export function stageWord(stage: string): string {
  switch (stage) {
    case "queued":
      return "Waiting for a worker";
    case "started":
      return "Getting started";
    case "validating":
      return "Checking the file";
    case "loading":
      return "Checking and loading rows";
    case "keying":
      return "Putting the rows in order";
    case "done":
      return "Done";
    default:
      return stage.startsWith("model ") ? `Looking for ${stage.slice("model ".length).replaceAll("_", " ")}` : stage;
  }
}

/** Which try it is, of how many: "2 of 3". */
export function attemptOf(job: Pick<Job, "status" | "attempts" | "max_attempts">): string {
  const number = job.status === "failed" && job.attempts > 0 ? job.attempts : job.attempts + 1;
  return `${Math.min(number, job.max_attempts)} of ${job.max_attempts}`;
}

/** The same as a remark; null while there is nothing to remark. */
export function attemptWord(job: Job): string | null {
  return job.attempts === 0 ? null : `Attempt ${attemptOf(job)}`;
}

/** What got in its way that was no attempt of its own. */
export function mishaps(job: Pick<Job, "crashes" | "faults">): string[] {
  return [
    ...(job.crashes > 0
      ? [
          `${countOf(job.crashes, "worker")} died while working on it, and another took over. That is not counted as an attempt.`,
        ]
      : []),
    ...(job.faults > 0
      ? [
          `The platform itself got in the way ${job.faults === 1 ? "once" : `${job.faults} times`}: storage or database did not answer. It waits a little longer each time; that is not counted as an attempt either.`,
        ]
      : []),
  ];
}

type Side = NonNullable<Job["error"]>["side"];

export function sideWord(side: Side): string {
  return { data: "The file", plugin: "The department's plugin", platform: "The platform" }[side];
}

/** Who has to do something about it. */
export function remedyFor(side: Side, code: string): string {
  if (code === "CANCELLED") {
    return "Nothing is broken. Retry it to start over.";
  }
  switch (side) {
    case "data":
      return "Retrying the same file fails the same way. Correct the file, or upload it again and answer what the preview asks.";
    case "plugin":
      return "Your file is not to blame. Tell whoever looks after the plugin, and retry once it is mended.";
    default:
      return "Your file is not to blame. Retry it; if it fails again, give the job's id to whoever runs the platform.";
  }
}

/** The documented codes of failure, in words. */
const CODES: Record<string, string> = {
  VALIDATION: "The file does not fit the schema",
  PLUGIN_ERROR: "The plugin failed",
  PLUGIN_TIMEOUT: "The plugin did not come back in time",
  TRANSIENT_IO: "Storage or database did not answer",
  STORAGE_FULL: "No room left to store it",
  WORKER_CRASHED: "Workers died on it too often",
  CANCELLED: "Somebody cancelled it",
  UNAVAILABLE: "The platform could take no more work",
  INTERNAL_ERROR: "A defect of the platform",
  GONE: "The file is not kept any longer",
  NOT_FOUND: "The file is gone",
  DEPARTMENT_NOT_SERVED: "No plugin serves the department",
};

export function codeWord(code: string): string {
  return CODES[code] ?? code;
}

/** What the failure says to do, unless it says so in the API's own terms. */
export function hintOf(error: NonNullable<Job["error"]>): string | null {
  return error.hint !== null && /\b(constants\.|option )/.test(error.hint) ? null : error.hint;
}
