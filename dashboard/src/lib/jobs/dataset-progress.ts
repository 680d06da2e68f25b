import { queryOptions } from "@tanstack/react-query";
import type { Dataset } from "../api/datasets/list-datasets";
import { datasetQuery } from "../api/datasets/get-dataset";
import { ended } from "../api/jobs/get-job";
import { pollWhile } from "../live/status";

/** Whether something is still being done to a dataset. */
export function underWay(dataset: Dataset | undefined): boolean {
  return !dataset || !dataset.jobs?.length || dataset.jobs.some((job) => !ended(job));
}

/** A dataset that is followed until its jobs have ended. */
export const followedDatasetQuery = (id: string) =>
  queryOptions({
    ...datasetQuery(id),
    refetchInterval: (query) => pollWhile(underWay(query.state.data)),
  });
