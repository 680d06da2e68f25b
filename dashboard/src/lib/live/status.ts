import { create } from "zustand";

/** live: told at once. polling: asked every few seconds. */
export type LiveStatus = "connecting" | "live" | "polling";

export const useLiveStatus = create<{ status: LiveStatus }>(() => ({ status: "connecting" }));

const POLL_MS = 3000;

/**
 * How often to ask again for something that is still under way: not at all while the server tells by itself. To be asked
 * anew after every answer, as a function: `refetchInterval: (query) => pollWhile(underWay(query.state.data))`.
 */
export function pollWhile(underWay: boolean): number | false {
  return underWay && useLiveStatus.getState().status !== "live" ? POLL_MS : false;
}
