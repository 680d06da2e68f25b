/** The column that is looked at closely. */
export interface ProfileSearch {
  column?: string;
}

export function profileSearch(search: Record<string, unknown>): ProfileSearch {
  return search.column === undefined || search.column === "" ? {} : { column: String(search.column) };
}
