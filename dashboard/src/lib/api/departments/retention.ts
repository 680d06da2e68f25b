import { queryOptions } from "@tanstack/react-query";
import { answered, api, type Schemas } from "../client";

export type Retention = Schemas["Retention"];

export const retentionQuery = (department: string) =>
  queryOptions({
    queryKey: ["retention", department],
    queryFn: ({ signal }) =>
      answered(api.GET("/departments/{id}/retention", { params: { path: { id: department } }, signal })),
  });

/** @param days null: for ever */
export function decideRetention(department: string, days: number | null) {
  const body = days === null ? { forever: true } : { raw_days: days };
  return answered(api.PUT("/departments/{id}/retention", { params: { path: { id: department } }, body }));
}
