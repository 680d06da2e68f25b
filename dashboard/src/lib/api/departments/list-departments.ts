import { queryOptions } from "@tanstack/react-query";
import { answered, api, type Schemas } from "../client";

export type Department = Schemas["Department"];

export const departmentsQuery = queryOptions({
  queryKey: ["departments"],
  queryFn: ({ signal }) => answered(api.GET("/departments", { signal })),
  staleTime: 10 * 60_000,
});
