import { expect, test } from "vitest";
import type { Job } from "../api/jobs/list-jobs";
import { pairOf, type StageState, stagesOf } from "./stages";

const dataset = { created_at: "2026-03-01T08:00:00Z" };

function job(some: Partial<Job>): Job {
  return {
    id: "j",
    job_type: "etl",
    version: 1,
    status: "succeeded",
    stage: "done",
    error: null,
    will_retry: false,
    created_at: "2026-03-01T08:00:01Z",
    started_at: "2026-03-01T08:00:02Z",
    completed_at: "2026-03-01T08:00:05Z",
    ...some,
  } as Job;
}

const verdict = { code: "VALIDATION", message: "No.", side: "data", hint: null } as const;
const running = { status: "processing", completed_at: null } as const;
const states = (etl: Job | null, ml: Job | null = null): StageState[] =>
  stagesOf(dataset, 1, { etl, ml }).map((stage) => stage.state);

test.each<[string, Job | null, Job | null, StageState[]]>([
  ["queued", job({ status: "queued", stage: "queued" }), null, ["done", "waiting", "waiting", "waiting"]],
  ["checking", job({ ...running, stage: "validating" }), null, ["done", "active", "waiting", "waiting"]],
  ["loading", job({ ...running, stage: "loading" }), null, ["done", "done", "active", "waiting"]],
  ["putting keys on", job({ ...running, stage: "keying" }), null, ["done", "done", "active", "waiting"]],
  ["loaded", job({}), null, ["done", "done", "done", "waiting"]],
  ["looking for insights", job({}), job({ ...running, job_type: "ml_inference" }), ["done", "done", "done", "active"]],
  ["all done", job({}), job({ job_type: "ml_inference" }), ["done", "done", "done", "done"]],
  ["refused", job({ status: "failed", error: verdict }), null, ["done", "failed", "skipped", "skipped"]],
  [
    "refused for too many bad rows, which shows while it loads",
    job({ status: "failed", stage: "loading", error: verdict }),
    null,
    ["done", "failed", "skipped", "skipped"],
  ],
  [
    "no room while it loaded",
    job({ status: "failed", stage: "loading", error: { ...verdict, code: "STORAGE_FULL" }, will_retry: true }),
    null,
    ["done", "done", "retrying", "waiting"],
  ],
  [
    "cancelled",
    job({ status: "failed", error: { ...verdict, code: "CANCELLED" } }),
    null,
    ["done", "cancelled", "skipped", "skipped"],
  ],
  [
    "without insights",
    job({}),
    job({ job_type: "ml_inference", status: "failed", error: { ...verdict, code: "PLUGIN_ERROR" } }),
    ["done", "done", "done", "failed"],
  ],
  ["an earlier version restored", null, job({ job_type: "ml_inference" }), ["done", "done", "done", "done"]],
])("%s", (_, etl, ml, expected) => expect(states(etl, ml)).toEqual(expected));

test("a load takes from its start to its end; a later version arrived with its job", () => {
  const stages = stagesOf(dataset, 2, { etl: job({ version: 2 }), ml: null });
  expect(stages[0]?.to).toBe("2026-03-01T08:00:01Z");
  expect(stages[2]).toMatchObject({ from: "2026-03-01T08:00:02Z", to: "2026-03-01T08:00:05Z" });
});

test("the newest job of either kind counts, of that version alone", () => {
  const old = job({ id: "old", job_type: "ml_inference", created_at: "2026-03-01T08:00:00Z" });
  const anew = job({ id: "new", job_type: "ml_inference", created_at: "2026-03-02T08:00:00Z" });
  const other = job({ id: "other", version: 2 });
  expect(pairOf([old, anew, other], 1)).toEqual({ etl: null, ml: anew });
});
