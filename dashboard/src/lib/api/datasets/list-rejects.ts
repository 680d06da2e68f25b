import { infiniteQueryOptions } from "@tanstack/react-query";
import { answered, api, type Schemas } from "../client";

export type Reject = Schemas["RejectedRow"];

const PAGE = 100;

/** The records that did not load, of one version: they never change. */
export const rejectsQuery = (id: string, version: number) =>
  infiniteQueryOptions({
    queryKey: ["rejects", id, version],
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET("/datasets/{id}/rejects", {
          params: { path: { id }, query: { version, limit: PAGE, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next_cursor ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
