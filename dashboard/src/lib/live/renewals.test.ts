import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Renewals } from "./renewals";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("the first is renewed at once, a burst behind it once", () => {
  const renewed: string[] = [];
  const renewals = new Renewals((key) => renewed.push(key.join("/")));
  for (let i = 0; i < 20; i++) {
    renewals.ask(["jobs"]);
  }
  renewals.ask(["job", "1"]);
  expect(renewed).toEqual(["jobs", "job/1"]);
  vi.advanceTimersByTime(500);
  expect(renewed).toEqual(["jobs", "job/1", "jobs"]);
  vi.advanceTimersByTime(5000);
  expect(renewed).toHaveLength(3);
});

test("a steady stream is renewed twice a second, not with every message", () => {
  let renewed = 0;
  const renewals = new Renewals(() => renewed++);
  for (let i = 0; i < 100; i++) {
    renewals.ask(["jobs"]);
    vi.advanceTimersByTime(100);
  }
  expect(renewed).toBeGreaterThanOrEqual(19);
  expect(renewed).toBeLessThanOrEqual(21);
});

test("after the end nothing is renewed any more", () => {
  let renewed = 0;
  const renewals = new Renewals(() => renewed++);
  renewals.ask(["jobs"]);
  renewals.ask(["jobs"]);
  renewals.stop();
  vi.advanceTimersByTime(5000);
  expect(renewed).toBe(1);
});
