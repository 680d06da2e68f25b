import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiError, Unreachable } from "../api/errors";
import { pause, waitAfter } from "./waiting";

const answer = (status: number, retryAfter: number | null = null) => new ApiError(status, "CODE", "No.", {}, null, retryAfter);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("waits longer each time, and gives up in the end", () => {
  const broken = new Unreachable(null);
  expect([0, 1, 2, 5, 9].map((failures) => waitAfter(broken, failures))).toEqual([1000, 2000, 4000, 30_000, 30_000]);
  expect(waitAfter(broken, 10)).toBeNull();
});

test("a busy server says how long, a refusal stays one", () => {
  expect(waitAfter(answer(503, 5), 3)).toBe(5000);
  expect(waitAfter(answer(429), 0)).toBe(1000);
  expect(waitAfter(answer(500), 1)).toBe(2000);
  expect(waitAfter(answer(400), 0)).toBeNull();
  expect(waitAfter(answer(401), 0)).toBeNull();
  expect(waitAfter(new Error("a defect"), 0)).toBeNull();
});

test("without a network it waits for one, however long", async () => {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  let over = false;
  const waited = pause(1000, new AbortController().signal).then(() => (over = true));
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(over).toBe(false);
  window.dispatchEvent(new Event("online"));
  await waited;
  expect(over).toBe(true);
});

test("a wait ends with what it is for", async () => {
  const giveUp = new AbortController();
  const waited = pause(60_000, giveUp.signal);
  giveUp.abort();
  await expect(waited).rejects.toHaveProperty("name", "AbortError");
  await expect(pause(1, giveUp.signal)).rejects.toHaveProperty("name", "AbortError");
});
