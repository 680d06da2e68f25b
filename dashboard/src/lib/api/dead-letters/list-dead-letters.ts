import { infiniteQueryOptions } from "@tanstack/react-query";
import { answered, api, type Schemas } from "../client";

export type DeadLetter = Schemas["DeadLetter"];

export interface DeadLetterFilter {
  job_type?: DeadLetter["job_type"];
  /** The code of the failure. */
  reason?: string;
  /** With its version, as sales@1.2.0. */
  plugin?: string;
}

/** As many as one redrive takes. */
const PAGE = 100;

export const deadLettersQuery = (filter: DeadLetterFilter = {}) =>
  infiniteQueryOptions({
    queryKey: ["dead-letters", filter],
    queryFn: ({ pageParam, signal }) =>
      answered(api.GET("/dead-letters", { params: { query: { ...filter, cursor: pageParam, limit: PAGE } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next_cursor ?? undefined,
  });
