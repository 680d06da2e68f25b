import { queryOptions } from "@tanstack/react-query";
import { answered, api } from "../client";
import type { Job } from "./list-jobs";

export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ["job", id],
    queryFn: ({ signal }) => answered(api.GET("/jobs/{id}", { params: { path: { id } }, signal })),
  });

/** Whether nothing more will happen to it by itself. */
export function ended(job: Job): boolean {
  return job.status === "succeeded" || (job.status === "failed" && !job.will_retry);
}
