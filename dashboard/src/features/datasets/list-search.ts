import type { Dataset } from "@/lib/api/datasets/list-datasets";

export const STATUSES: readonly Dataset["status"][] = ["uploaded", "processing", "completed", "failed"];

/** The list's filters, as they stand in the address. */
export interface ListSearch {
  q?: string;
  status?: Dataset["status"];
  department?: string;
}

/** Takes what it knows; an address that somebody typed breaks nothing. */
export function listSearch(search: Record<string, unknown>): ListSearch {
  const { q, department } = search;
  const status = STATUSES.find((each) => each === search.status);
  return {
    ...(q !== undefined && q !== "" ? { q: String(q) } : {}),
    ...(status ? { status } : {}),
    ...(typeof department === "string" && department ? { department } : {}),
  };
}
