import { infiniteQueryOptions } from "@tanstack/react-query";
import { answered, api, type Schemas } from "../client";

export type Session = Schemas["Session"];

const PAGE = 50;

export const sessionsQuery = infiniteQueryOptions({
  queryKey: ["me", "sessions"],
  queryFn: ({ pageParam, signal }) =>
    answered(api.GET("/auth/sessions", { params: { query: { limit: PAGE, cursor: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next_cursor ?? undefined,
});
