import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useCountdown } from "./use-countdown";

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

it("counts down to nothing, stops there, and begins again with a new end", () => {
  const { result, rerender } = renderHook((end) => useCountdown(end), { initialProps: 1_003_000 });
  expect(result.current).toBe(3);
  act(() => void vi.advanceTimersByTime(1000));
  expect(result.current).toBe(2);
  act(() => void vi.advanceTimersByTime(5000));
  expect(result.current).toBe(0);
  rerender(1_010_000);
  expect(result.current).toBe(4);
});
