import { describe, expect, it } from "vitest";
import { addMonths, isDay } from "./days";
import { periodBefore, presetPeriod, presetWords, recentPreset, sensibleCompare, yearBefore } from "./presets";
import { recentFilter } from "./recent";
import { periodWords } from "./words";

const THREE_YEARS = { from: "2023-01-02", to: "2025-12-31" };

describe("days", () => {
  it("knows a day when it sees one", () => {
    expect(isDay("2024-02-29")).toBe(true);
    expect(isDay("2025-02-29")).toBe(false);
    expect(isDay("2025-2-9")).toBe(false);
    expect(isDay(20250209)).toBe(false);
  });

  it("goes by months to the last day where there is no such day", () => {
    expect(addMonths("2025-03-31", -1)).toBe("2025-02-28");
    expect(addMonths("2024-01-15", -13)).toBe("2022-12-15");
  });
});

describe("presets", () => {
  it("end where the data ends", () => {
    expect(presetPeriod("3m", THREE_YEARS)).toEqual({ from: "2025-10-01", to: "2025-12-31" });
    expect(presetPeriod("12m", { from: "2020-01-01", to: "2025-06-15" })).toEqual({ from: "2024-06-16", to: "2025-06-15" });
    expect(presetPeriod("year", { from: "2020-01-01", to: "2025-06-15" })).toEqual({ from: "2025-01-01", to: "2025-06-15" });
  });

  it("are named so that a year that is over is not said to go on", () => {
    expect(presetWords("year", THREE_YEARS)).toBe("All of 2025");
    expect(presetWords("year", { from: "2020-01-01", to: "2025-06-15" })).toBe("2025 so far");
    expect(presetWords("6m", null)).toBe("Last 6 months");
  });
});

describe("comparison", () => {
  it("has as many whole months before whole months, else as many days", () => {
    expect(periodBefore({ from: "2025-03-01", to: "2025-03-31" })).toEqual({ from: "2025-02-01", to: "2025-02-28" });
    expect(periodBefore({ from: "2025-01-01", to: "2025-12-31" })).toEqual({ from: "2024-01-01", to: "2024-12-31" });
    expect(periodBefore({ from: "2025-03-05", to: "2025-03-14" })).toEqual({ from: "2025-02-23", to: "2025-03-04" });
    expect(yearBefore({ from: "2024-02-29", to: "2024-03-31" })).toEqual({ from: "2023-02-28", to: "2023-03-31" });
  });

  it("takes the year before where the data has it, else what is just before, else nothing", () => {
    expect(sensibleCompare({ from: "2025-10-01", to: "2025-12-31" }, THREE_YEARS)).toBe("previous_year");
    expect(sensibleCompare({ from: "2023-10-01", to: "2023-12-31" }, THREE_YEARS)).toBe("previous_period");
    expect(sensibleCompare({ from: "2023-01-01", to: "2023-12-31" }, THREE_YEARS)).toBeNull();
  });

  it("looks at the longest newest stretch that has one before it", () => {
    expect(recentPreset(THREE_YEARS)).toBe("12m");
    expect(recentPreset({ from: "2024-07-01", to: "2025-12-31" })).toBe("6m");
    expect(recentPreset({ from: "2025-07-03", to: "2025-12-31" })).toBe("3m");
    expect(recentPreset({ from: "2025-09-01", to: "2025-12-31" })).toBeNull();
  });

  it("compares by itself with the same season where it can", () => {
    expect(recentFilter({ from: "2024-07-01", to: "2025-12-31" }, "d1")).toEqual({
      from: "2025-07-01",
      to: "2025-12-31",
      compare: "previous_year",
      dataset: "d1",
    });
    expect(recentFilter(null)).toBeNull();
  });
});

describe("periodWords", () => {
  it.each([
    ["2025-01-01", "2025-12-31", "2025"],
    ["2023-01-01", "2025-12-31", "2023 – 2025"],
    ["2025-10-01", "2025-12-31", "Oct – Dec 2025"],
    ["2024-11-01", "2025-02-28", "Nov 2024 – Feb 2025"],
    ["2025-02-01", "2025-02-28", "Feb 2025"],
    ["2025-02-03", "2025-03-09", "3 Feb – 9 Mar 2025"],
    ["2024-12-30", "2025-01-05", "30 Dec 2024 – 5 Jan 2025"],
    ["2025-01-05", "2025-01-05", "5 Jan 2025"],
  ])("says %s to %s as %s", (from, to, words) => {
    expect(periodWords({ from, to })).toBe(words);
  });
});
