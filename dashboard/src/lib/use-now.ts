import { useSyncExternalStore } from "react";

const SECOND = 1000;

function everySecond(changed: () => void): () => void {
  const timer = setInterval(changed, SECOND);
  return () => clearInterval(timer);
}

function never(): () => void {
  return () => {};
}

function thisSecond(): number {
  return Math.floor(Date.now() / SECOND) * SECOND;
}

/** The time to the second, renewed for as long as something depends on it. */
export function useNow(ticking: boolean): number {
  return useSyncExternalStore(ticking ? everySecond : never, thisSecond);
}
