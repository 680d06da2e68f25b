import { useState } from "react";

export interface Draft<T> {
  value: T;
  set: (part: Partial<T>) => void;
  /** Whether something was changed and not saved. */
  dirty: boolean;
  /** What was changed. */
  changes: Partial<T>;
  reset: () => void;
}

/** Fields that are being changed, above what is saved: what comes from the server meanwhile shows where nobody typed. */
export function useDraft<T extends object>(saved: T): Draft<T> {
  const [edits, setEdits] = useState<Partial<T>>({});
  const changes = Object.fromEntries(
    Object.entries(edits).filter(([field, value]) => value !== saved[field as keyof T]),
  ) as Partial<T>;
  return {
    value: { ...saved, ...edits },
    set: (part) => setEdits((before) => ({ ...before, ...part })),
    dirty: Object.keys(changes).length > 0,
    changes,
    reset: () => setEdits({}),
  };
}
