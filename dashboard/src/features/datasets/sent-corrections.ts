import { create } from "zustand";
import type { Place } from "./corrections";

/** A correction that was sent from these pages. */
export interface Sent {
  job: string;
  version: number;
  /** Whose lines its records take. Empty where a file was sent that nobody read here. */
  places: readonly Place[];
  /** Rejected before it. */
  before: number;
}

interface SentCorrections {
  /** By dataset: the last one, until it is put away. */
  sent: Record<string, Sent | undefined>;
  add: (dataset: string, sent: Sent) => void;
  putAway: (dataset: string) => void;
}

/** Outlives the page that sent it: what became of the records is told whenever the person comes back to them. */
export const useSentCorrections = create<SentCorrections>((set) => ({
  sent: {},
  add: (dataset, sent) => set((state) => ({ sent: { ...state.sent, [dataset]: sent } })),
  putAway: (dataset) => set((state) => ({ sent: { ...state.sent, [dataset]: undefined } })),
}));
