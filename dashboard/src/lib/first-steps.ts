import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { preferencesQuery, useKeepPreference } from "./api/auth/preferences";
import { useRest } from "./use-rest";

/** What can't be seen in the data: that somebody has looked. */
export type Look = "dashboard" | "rejects";

export interface FirstSteps {
  dismissed?: boolean;
  looked?: Partial<Record<Look, boolean>>;
}

const KEY = "first_steps";

export function useFirstSteps(): { steps: FirstSteps | null; keep: (change: (before: FirstSteps | undefined) => FirstSteps) => void } {
  const { data } = useQuery(preferencesQuery);
  const { mutate } = useKeepPreference<FirstSteps>(KEY);
  return { steps: data ? ((data[KEY] as FirstSteps | undefined) ?? {}) : null, keep: mutate };
}

/** Ticks a first step off, once, by being on a page. */
export function useLooked(look: Look): void {
  const { data } = useQuery({ ...preferencesQuery, enabled: useRest() });
  const { mutate } = useKeepPreference<FirstSteps>(KEY);
  const steps = data?.[KEY] as FirstSteps | undefined;
  const open = Boolean(data) && !steps?.dismissed && !steps?.looked?.[look];
  useEffect(() => {
    if (open) {
      mutate((before) => ({ ...before, looked: { ...before?.looked, [look]: true } }));
    }
  }, [open, look, mutate]);
}
