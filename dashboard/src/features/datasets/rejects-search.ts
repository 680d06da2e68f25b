/** Which version's rejects, and which of them. */
export interface RejectsSearch {
  version?: number;
  rule?: string;
}

export function rejectsSearch(search: Record<string, unknown>): RejectsSearch {
  const version = Number(search.version);
  return {
    ...(Number.isInteger(version) && version > 0 ? { version } : {}),
    ...(typeof search.rule === "string" && search.rule ? { rule: search.rule } : {}),
  };
}
