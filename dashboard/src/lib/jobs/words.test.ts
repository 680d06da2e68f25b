import { expect, test } from "vitest";
import type { Job } from "../api/jobs/list-jobs";
import { attemptWord, hintOf, mishaps, stageWord } from "./words";

const job = (status: Job["status"], attempts: number) => ({ status, attempts, max_attempts: 3 }) as Job;

test.each<[Job["status"], number, string | null]>([
  ["processing", 0, null],
  ["processing", 1, "Attempt 2 of 3"],
  ["queued", 2, "Attempt 3 of 3"],
  ["failed", 1, "Attempt 1 of 3"],
  ["failed", 3, "Attempt 3 of 3"],
  ["succeeded", 1, "Attempt 2 of 3"],
])("%s after %i failed attempts: %s", (status, attempts, words) => expect(attemptWord(job(status, attempts))).toBe(words));

test("crashes and faults are told apart, and left out where there were none", () => {
  expect(mishaps({ crashes: 0, faults: 0 })).toEqual([]);
  expect(mishaps({ crashes: 1, faults: 0 })).toEqual([expect.stringMatching(/^1 worker died/)]);
  expect(mishaps({ crashes: 2, faults: 1 })).toEqual([
    expect.stringMatching(/^2 workers died/),
    expect.stringMatching(/in the way once/),
  ]);
});

test("a model is named as people would", () => {
  expect(stageWord("model weekly_sales")).toBe("Looking for weekly sales");
  expect(stageWord("something new")).toBe("something new");
});

test("a hint in the API's own terms is not for people", () => {
  const error = { code: "VALIDATION", message: "No.", side: "data" } as const;
  expect(hintOf({ ...error, hint: "Set the option date_order to dmy or mdy." })).toBeNull();
  expect(hintOf({ ...error, hint: "Give one date for the whole file with constants.paid_on." })).toBeNull();
  expect(hintOf({ ...error, hint: "Look at the rejected rows." })).toBe("Look at the rejected rows.");
  expect(hintOf({ ...error, hint: null })).toBeNull();
});
