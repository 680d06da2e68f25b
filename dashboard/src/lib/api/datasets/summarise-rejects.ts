import { queryOptions } from "@tanstack/react-query";
import { api } from "../client";
import { ApiError } from "../errors";

/** Header and counts of a version's rejects, out of their CSV as it streams by: the list says neither. */
export const rejectSummaryQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ["rejects", id, version, "summary"],
    queryFn: async ({ signal }) => {
      // Pages name this query before they are loaded: what counts comes with it. Asked for first, for a stream has to be read.
      const { countRejects } = await import("./count-rejects");
      const { data, response, error } = await api.GET("/datasets/{id}/rejects.csv", {
        params: { path: { id }, query: { version } },
        parseAs: "stream",
        signal,
      });
      if (!response.ok || !data) {
        throw ApiError.of(response, error);
      }
      return countRejects(data as unknown as ReadableStream<Uint8Array>);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
