import { infiniteQueryOptions } from "@tanstack/react-query";
import { answered, api, type Schemas } from "../client";

export type ApiKey = Schemas["ApiKey"];

const PAGE = 50;

export const apiKeysQuery = infiniteQueryOptions({
  queryKey: ["api-keys"],
  queryFn: ({ pageParam, signal }) =>
    answered(api.GET("/api-keys", { params: { query: { limit: PAGE, cursor: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next_cursor ?? undefined,
});
