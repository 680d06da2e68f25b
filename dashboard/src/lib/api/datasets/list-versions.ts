import { queryOptions } from "@tanstack/react-query";
import { answered, api, type Schemas } from "../client";

export type Version = Schemas["DatasetVersion"];

/** Newest first. Below the dataset's key: what renews the one renews the other. */
export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ["dataset", id, "versions"],
    queryFn: ({ signal }) => answered(api.GET("/datasets/{id}/versions", { params: { path: { id } }, signal })),
    select: (page) => page.items,
  });
