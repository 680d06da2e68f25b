import { infiniteQueryOptions } from "@tanstack/react-query";
import { answered, api } from "../client";

const PAGE = 50;

export const erasuresQuery = infiniteQueryOptions({
  queryKey: ["erasures"],
  queryFn: ({ pageParam, signal }) =>
    answered(api.GET("/admin/erasures", { params: { query: { limit: PAGE, cursor: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next_cursor ?? undefined,
});
