import { queryOptions } from "@tanstack/react-query";
import { answered, api, type Schemas } from "../client";

export type Monitoring = Schemas["Monitoring"];

const EVERY_MS = 5000;

/** Renewed for as long as the page is looked at. */
export const monitoringQuery = queryOptions({
  queryKey: ["monitoring"],
  queryFn: ({ signal }) => answered(api.GET("/monitoring", { signal })),
  staleTime: EVERY_MS,
  refetchInterval: EVERY_MS,
});
