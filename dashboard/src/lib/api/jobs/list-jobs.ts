import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answered, api, type Schemas } from "../client";

export type Job = Schemas["Job"];

export interface JobFilter {
  status?: Job["status"];
  job_type?: Job["job_type"];
  dataset_id?: string;
}

const PAGE = 50;

function fetchJobs(filter: JobFilter, cursor: string | undefined, limit: number, signal: AbortSignal) {
  return answered(api.GET("/jobs", { params: { query: { ...filter, cursor, limit } }, signal }));
}

export const jobsQuery = (filter: JobFilter = {}) =>
  infiniteQueryOptions({
    queryKey: ["jobs", filter],
    queryFn: ({ pageParam, signal }) => fetchJobs(filter, pageParam, PAGE, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next_cursor ?? undefined,
  });

export const newestJobsQuery = (limit: number, filter: JobFilter = {}) =>
  queryOptions({
    queryKey: ["jobs", "newest", limit, filter],
    queryFn: ({ signal }) => fetchJobs(filter, undefined, limit, signal),
  });
