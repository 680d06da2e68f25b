import { useQueries, useQuery } from "@tanstack/react-query";
import { datasetQuery } from "../api/datasets/get-dataset";
import { newestDatasetsQuery } from "../api/datasets/list-datasets";

/** As many as one answer holds. */
const NEWEST = 100;

/** What the datasets of jobs are called: from the newest, and for older ones one by one. */
export function useDatasetNames(ids: readonly string[]): (id: string) => string | null {
  const newest = useQuery(newestDatasetsQuery(NEWEST));
  const names = new Map(newest.data?.items.map((dataset) => [dataset.id, dataset.name]));
  const others = newest.isPending ? [] : [...new Set(ids)].filter((id) => !names.has(id));
  const found = useQueries({
    queries: others.map((id) => ({ ...datasetQuery(id), staleTime: Number.POSITIVE_INFINITY })),
  });
  for (const { data } of found) {
    if (data) {
      names.set(data.id, data.name);
    }
  }
  return (id) => names.get(id) ?? null;
}
