import { queryOptions } from "@tanstack/react-query";
import { answered, api, type Schemas } from "../client";

export type Profile = Schemas["Profile"];
export type ColumnProfile = Schemas["ColumnProfile"];

/** Of one version: what it says never changes. */
export const profileQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ["profile", id, version],
    queryFn: ({ signal }) => answered(api.GET("/datasets/{id}/profile", { params: { path: { id } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
