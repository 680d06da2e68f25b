import { infiniteQueryOptions } from "@tanstack/react-query";
import { answered, api } from "../client";

const PAGE = 20;

/** A dataset's insights. */
export const resultsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ["dataset", id, "results"],
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET("/datasets/{id}/results", { params: { path: { id }, query: { limit: PAGE, cursor: pageParam } }, signal }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next_cursor ?? undefined,
  });
