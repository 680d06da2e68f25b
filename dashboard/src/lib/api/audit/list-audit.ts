import { infiniteQueryOptions } from "@tanstack/react-query";
import { answered, api, type Schemas } from "../client";

export type AuditRecord = Schemas["AuditRecord"];

/** As the API takes it: from and to are moments. */
export interface AuditFilter {
  action?: string;
  actor?: string;
  department?: string;
  from?: string;
  to?: string;
}

const PAGE = 100;

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ["audit", filter],
    queryFn: async ({ pageParam, signal }) => {
      const page = await answered(
        api.GET("/audit", { params: { query: { ...filter, limit: PAGE, cursor: pageParam } }, signal }),
      );
      // Text only where Accept asks for it.
      return page as Schemas["AuditPage"];
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next_cursor ?? undefined,
  });
