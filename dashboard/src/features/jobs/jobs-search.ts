import type { Job, JobFilter } from "@/lib/api/jobs/list-jobs";

export const STATUSES: readonly Job["status"][] = ["queued", "processing", "succeeded", "failed"];
export const TYPES: readonly Job["job_type"][] = ["etl", "ml_inference"];

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Takes what it knows; an address that somebody typed breaks nothing. */
export function jobsSearch(search: Record<string, unknown>): JobFilter {
  const status = STATUSES.find((each) => each === search.status);
  const type = TYPES.find((each) => each === search.job_type);
  const { dataset_id: dataset } = search;
  return {
    ...(status ? { status } : {}),
    ...(type ? { job_type: type } : {}),
    ...(typeof dataset === "string" && ID.test(dataset) ? { dataset_id: dataset } : {}),
  };
}
