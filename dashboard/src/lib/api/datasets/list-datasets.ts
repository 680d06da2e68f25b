import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answered, api, type Schemas } from "../client";

export type Dataset = Schemas["Dataset"];

export interface DatasetFilter {
  department?: string;
  status?: Dataset["status"];
  /** A part of the name. */
  q?: string;
}

const PAGE = 50;

function fetchDatasets(filter: DatasetFilter, cursor: string | undefined, limit: number, signal: AbortSignal) {
  return answered(api.GET("/datasets", { params: { query: { ...filter, cursor, limit } }, signal }));
}

export const datasetsQuery = (filter: DatasetFilter = {}) =>
  infiniteQueryOptions({
    queryKey: ["datasets", filter],
    queryFn: ({ pageParam, signal }) => fetchDatasets(filter, pageParam, PAGE, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next_cursor ?? undefined,
  });

/** The newest few. */
export const newestDatasetsQuery = (limit: number, filter: DatasetFilter = {}) =>
  queryOptions({
    queryKey: ["datasets", "newest", limit, filter],
    queryFn: ({ signal }) => fetchDatasets(filter, undefined, limit, signal),
  });
