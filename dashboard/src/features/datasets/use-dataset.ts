import { useSuspenseQuery } from "@tanstack/react-query";
import { datasetQuery } from "@/lib/api/datasets/get-dataset";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { ended } from "@/lib/api/jobs/get-job";
import type { Job } from "@/lib/api/jobs/list-jobs";
import { pollWhile } from "@/lib/live/status";

/** The job that works on the dataset now, the load before what looks at its rows. */
export function jobUnderWay(dataset: Dataset): Job | undefined {
  const open = dataset.jobs?.filter((job) => !ended(job)) ?? [];
  return open.find((job) => job.job_type === "etl") ?? open[0];
}

/** Renews itself while something is done with it. */
export function useDataset(id: string) {
  return useSuspenseQuery({
    ...datasetQuery(id),
    refetchInterval: (query) => pollWhile(Boolean(query.state.data && jobUnderWay(query.state.data))),
  });
}
