import { queryOptions } from "@tanstack/react-query";
import { answered, api, type Schemas } from "../client";

export type Insight = Schemas["Insight"];

export const insightQuery = (id: string) =>
  queryOptions({
    queryKey: ["insight", id],
    queryFn: ({ signal }) => answered(api.GET("/insights/{id}", { params: { path: { id } }, signal })),
  });
