import { describe, expect, it } from "vitest";
import { byDepartment, illFirst, totals } from "./queues";

const queue = (department: string, job_type: "etl" | "ml_inference", part = {}) => ({
  department,
  job_type,
  queued: 0,
  processing: 0,
  retrying: 0,
  dead: 0,
  oldest_queued_at: null,
  ...part,
});

describe("queues", () => {
  it("stand by department, loads before insights, whatever order they came in", () => {
    const grouped = byDepartment([queue("supply", "ml_inference"), queue("sales", "etl"), queue("supply", "etl")]);
    expect(grouped.map((each) => [each.department, each.queues.map((own) => own.job_type)])).toEqual([
      ["sales", ["etl"]],
      ["supply", ["etl", "ml_inference"]],
    ]);
  });

  it("add up, and the oldest that waits is the oldest moment, not the first text", () => {
    const all = totals([
      queue("a", "etl", { queued: 2, dead: 1, oldest_queued_at: "2026-11-20T10:00:00+01:00" }),
      queue("b", "etl", { queued: 3, retrying: 1, oldest_queued_at: "2026-11-20T09:30:00Z" }),
      queue("c", "etl", { processing: 1 }),
    ]);
    expect(all).toEqual({ queued: 5, processing: 1, retrying: 1, dead: 1, oldest: "2026-11-20T10:00:00+01:00" });
    expect(totals([]).oldest).toBeNull();
  });
});

it("puts what is ill first, each part by name", () => {
  const checks = [
    { name: "queue", healthy: true },
    { name: "store", healthy: false },
    { name: "bus", healthy: true },
    { name: "lake", healthy: false },
  ];
  expect(illFirst(checks).map((check) => check.name)).toEqual(["lake", "store", "bus", "queue"]);
});
