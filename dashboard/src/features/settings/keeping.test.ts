import { describe, expect, it } from "vitest";
import type { Retention } from "@/lib/api/departments/retention";
import { daysOf, keepingOf, shortens } from "./keeping";

const rule = (raw_days: number | null): Retention => ({
  department: "sales",
  raw_days,
  forever: raw_days === null,
  source: "department",
  updated_at: null,
  updated_by: null,
});

describe("daysOf", () => {
  it("takes whole days within the server's limits, and nothing else", () => {
    expect(daysOf({ forever: false, days: "1" })).toBe(1);
    expect(daysOf({ forever: false, days: "36500" })).toBe(36_500);
    for (const days of ["", " ", "0", "36501", "1.5", "ten"]) {
      expect(daysOf({ forever: false, days })).toBeUndefined();
    }
  });

  it("asks for no days where files stay for ever", () => {
    expect(daysOf({ forever: true, days: "" })).toBeNull();
    expect(keepingOf(rule(null))).toEqual({ forever: true, days: "90" });
  });
});

describe("shortens", () => {
  it("warns of what makes files go, and of nothing else", () => {
    expect(shortens(rule(90), 30)).toBe(true);
    expect(shortens(rule(null), 36_500)).toBe(true);
    expect(shortens(rule(90), 90)).toBe(false);
    expect(shortens(rule(90), 91)).toBe(false);
    expect(shortens(rule(90), null)).toBe(false);
  });
});
