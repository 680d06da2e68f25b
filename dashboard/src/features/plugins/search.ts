export interface PluginsSearch {
  department?: string;
  /** A name that a column may have. */
  q?: string;
}

export function pluginsSearch(search: Record<string, unknown>): PluginsSearch {
  return {
    ...(typeof search.department === "string" && search.department ? { department: search.department } : {}),
    ...(typeof search.q === "string" && search.q ? { q: search.q } : {}),
  };
}
