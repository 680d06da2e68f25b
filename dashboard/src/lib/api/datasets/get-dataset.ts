import { queryOptions } from "@tanstack/react-query";
import { answered, api } from "../client";

export const datasetQuery = (id: string) =>
  queryOptions({
    queryKey: ["dataset", id],
    queryFn: ({ signal }) => answered(api.GET("/datasets/{id}", { params: { path: { id } }, signal })),
  });
