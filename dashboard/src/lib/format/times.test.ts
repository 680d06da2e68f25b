import { expect, it } from "vitest";
import { formatDuration } from "./times";

const START = "2026-11-20T00:00:00Z";
const after = (seconds: number) => new Date(Date.parse(START) + seconds * 1000).toISOString();

it.each([
  [0.25, "250 ms"],
  [9.5, "9.5 s"],
  [59.4, "59 s"],
  [119.9, "1 min 59 s"],
  [3600, "1 h 0 min"],
  [47 * 3600 + 59 * 60, "47 h 59 min"],
  [50 * 3600, "2 d 2 h"],
])("says how long %d seconds are", (seconds, words) => {
  expect(formatDuration(START, after(seconds))).toBe(words);
});
