import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answered, api } from "../client";

/** What somebody likes to see. Each part of the pages has a key of its own and leaves the others' alone. */
export type Preferences = Record<string, unknown>;

export const preferencesQuery = queryOptions({
  queryKey: ["preferences"],
  queryFn: ({ signal }) => answered(api.GET("/auth/me/preferences", { signal })) as Promise<Preferences>,
  staleTime: 5 * 60_000,
});

async function putPreferences(body: Preferences): Promise<void> {
  await answered(api.PUT("/auth/me/preferences", { body }));
}

/** Keeps one part, with all that other parts and other devices have kept. */
export function useKeepPreference<T>(key: string) {
  const queries = useQueryClient();
  return useMutation({
    scope: { id: "preferences" },
    mutationFn: async (change: (before: T | undefined) => T) => {
      const all = await queries.fetchQuery({ ...preferencesQuery, staleTime: 0 });
      const next = { ...all, [key]: change(all[key] as T | undefined) };
      await putPreferences(next);
      queries.setQueryData(preferencesQuery.queryKey, next);
    },
  });
}
