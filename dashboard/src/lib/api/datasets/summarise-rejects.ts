import { queryOptions } from "@tanstack/react-query";
import { api } from "../client";
import { ApiError } from "../errors";

export interface RejectSummary {
  /** Of the file that the records stand in. */
  header: string[];
  /** What the column is called that says where a record stands. */
  lineName: string;
  /** How many records each rule rejected, by the record's first reason; the commonest first. */
  rules: { rule: string; count: number }[];
  total: number;
  /** Whether all of it was counted. */
  whole: boolean;
}

/** Header and counts of a version's rejects, out of their CSV as it streams by: the list says neither. */
export const rejectSummaryQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ["rejects", id, version, "summary"],
    queryFn: async ({ signal }) => {
      // Pages name this query before they are loaded: what counts comes with it. Asked for first, for a stream has to be read.
      const { summarise } = await import("./reject-summary");
      const { data, response, error } = await api.GET("/datasets/{id}/rejects.csv", {
        params: { path: { id }, query: { version } },
        parseAs: "stream",
        signal,
      });
      if (!response.ok || !data) {
        throw ApiError.of(response, error);
      }
      return summarise(data as unknown as ReadableStream<Uint8Array>);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
