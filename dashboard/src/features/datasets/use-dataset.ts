import { useSuspenseQuery } from "@tanstack/react-query";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { ended } from "@/lib/api/jobs/get-job";
import type { Job } from "@/lib/api/jobs/list-jobs";
import { followedDatasetQuery } from "@/lib/jobs/dataset-progress";

/** The job that works on the dataset now, the load before what looks at its rows. */
export function jobUnderWay(dataset: Dataset): Job | undefined {
  const open = dataset.jobs?.filter((job) => !ended(job)) ?? [];
  return open.find((job) => job.job_type === "etl") ?? open[0];
}

/** Renews itself while something is done with it. */
export function useDataset(id: string) {
  return useSuspenseQuery(followedDatasetQuery(id));
}
