export interface InsightSearch {
  /** The row of the chart that somebody came for. */
  row?: number;
}

export function insightSearch(search: Record<string, unknown>): InsightSearch {
  const row = Number(search.row ?? Number.NaN);
  return Number.isInteger(row) && row >= 0 ? { row } : {};
}
