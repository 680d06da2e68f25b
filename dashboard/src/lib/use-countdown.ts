import { useCallback, useSyncExternalStore } from "react";

const TICK_MS = 500;

/** Seconds that are left until a moment; 0 once it has passed. */
export function useCountdown(end: number): number {
  const subscribe = useCallback(
    (tick: () => void) => {
      if (end <= Date.now()) {
        return () => {};
      }
      const timer = setInterval(tick, TICK_MS);
      return () => clearInterval(timer);
    },
    [end],
  );
  return useSyncExternalStore(subscribe, () => Math.max(0, Math.ceil((end - Date.now()) / 1000)));
}
