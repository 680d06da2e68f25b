import { queryOptions } from "@tanstack/react-query";
import { answered, api } from "../client";

const MOST = 100;

/** A dataset's insights; a model makes few of them, one page has them all. */
export const resultsQuery = (dataset: string) =>
  queryOptions({
    queryKey: ["dataset", dataset, "results"],
    queryFn: ({ signal }) =>
      answered(api.GET("/datasets/{id}/results", { params: { path: { id: dataset }, query: { limit: MOST } }, signal })),
  });
