import { describe, expect, it } from "vitest";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import type { Job } from "@/lib/api/jobs/list-jobs";
import { troubles } from "./attention";
import { firstSteps } from "./steps";

function dataset(part: Partial<Dataset>): Dataset {
  return { id: "d1", name: "a.csv", status: "completed", accepted: 10, rejected: 0, updated_at: "2026-01-02T00:00:00Z", error: null, ...part } as Dataset;
}

function job(part: Partial<Job>): Job {
  return {
    id: "j1",
    dataset_id: "d1",
    job_type: "etl",
    status: "failed",
    will_retry: false,
    created_at: "2026-01-01T00:00:00Z",
    completed_at: "2026-01-01T00:00:00Z",
    error: { code: "VALIDATION", message: "No dates.", side: "data", hint: "Map a column." },
    ...part,
  } as Job;
}

describe("troubles", () => {
  it("says of a failed dataset why, what to do, and where", () => {
    const [only, ...rest] = troubles([dataset({ status: "failed", error: { code: "VALIDATION", message: "No dates.", side: "data", hint: "Map a column.", details: {} } })], [job({})]);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ kind: "failed", title: "a.csv", reason: "No dates.", remedy: "Map a column.", to: { page: "job", id: "j1" } });
  });

  it("counts a dataset's insights that failed, but nothing that is retried, cancelled or mended since", () => {
    const late = { completed_at: "2026-01-03T00:00:00Z" };
    const list = troubles(
      [dataset({})],
      [
        job({ ...late, job_type: "ml_inference" }),
        job({ ...late, id: "j2", dataset_id: "d2", will_retry: true }),
        job({ ...late, id: "j3", dataset_id: "d3", error: { code: "CANCELLED", message: "", side: "platform", hint: null } }),
      ],
    );
    expect(list.map((each) => each.title)).toEqual(["a.csv: its insights"]);
    expect(troubles([dataset({})], [job({})])).toEqual([]);
  });

  it("puts rejected rows after what failed", () => {
    const list = troubles([dataset({ id: "d2", rejected: 1, accepted: 399 }), dataset({ id: "d3", status: "failed" })], []);
    expect(list.map((each) => [each.kind, each.to])).toEqual([
      ["failed", { page: "dataset", id: "d3" }],
      ["rejected", { page: "rejects", id: "d2" }],
    ]);
    expect(list[1]?.reason).toBe("1 of 400 rows was rejected; the others are loaded.");
  });
});

const names = (situation: Parameters<typeof firstSteps>[0]) => firstSteps(situation).map((step) => `${step.name} ${step.done}`);

describe("firstSteps", () => {
  const me = { id: "me", uploads: true, admin: false };

  it("begins with a file of one's own", () => {
    expect(names({ steps: {}, me, datasets: [], people: null })).toEqual(["upload false", "dashboard false"]);
    expect(names({ steps: { looked: { dashboard: true } }, me, datasets: [dataset({ uploader_id: "me" })], people: null })).toEqual(["upload true", "dashboard true"]);
  });

  it("asks to look at rejects only where there are some", () => {
    expect(names({ steps: {}, me, datasets: [dataset({ uploader_id: "other", rejected: 4 })], people: null })).toContain("rejects false");
  });

  it("asks nobody for what they may not do", () => {
    expect(names({ steps: {}, me: { ...me, uploads: false }, datasets: [], people: null })).toEqual(["dashboard false"]);
    expect(names({ steps: {}, me: { ...me, admin: true }, datasets: [], people: 1 })).toContain("invite false");
  });
});
