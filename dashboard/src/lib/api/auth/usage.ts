import { queryOptions } from "@tanstack/react-query";
import { answered, api, type Schemas } from "../client";

export type Usage = Schemas["Usage"];

export const usageQuery = queryOptions({
  queryKey: ["me", "usage"],
  queryFn: ({ signal }) => answered(api.GET("/auth/me/usage", { signal })),
});
