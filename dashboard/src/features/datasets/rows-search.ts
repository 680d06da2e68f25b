import type { Sort } from "@/components/data/data-table";
import type { RowsQuestion } from "@/lib/api/datasets/list-rows";

/** Which rows, in which order, and which columns of them, as it stands in the address. */
export interface RowsSearch extends RowsQuestion {
  /** Columns that are left out of sight. */
  hide?: string[];
}

function texts(value: unknown): string[] {
  const list = Array.isArray(value) ? value : value === undefined || value === null || value === "" ? [] : [value];
  return list.map(String);
}

export function rowsSearch(search: Record<string, unknown>): RowsSearch {
  const filter = texts(search.filter).filter((each) => /^[^:]+:./s.test(each));
  const hide = texts(search.hide);
  return {
    ...(search.sort === undefined || search.sort === "" ? {} : { sort: String(search.sort) }),
    ...(filter.length > 0 ? { filter } : {}),
    ...(hide.length > 0 ? { hide } : {}),
  };
}

export function sortOf(text: string | undefined): Sort | null {
  if (!text) {
    return null;
  }
  return text.startsWith("-") ? { by: text.slice(1), descending: true } : { by: text, descending: false };
}

export function sortText(sort: Sort | null): string | undefined {
  return sort ? (sort.descending ? `-${sort.by}` : sort.by) : undefined;
}

/** By column: the text that its cells have to hold. */
export function filtersOf(search: RowsSearch): Map<string, string> {
  return new Map(
    search.filter?.map((each) => {
      const colon = each.indexOf(":");
      return [each.slice(0, colon), each.slice(colon + 1)];
    }),
  );
}

/** The same with another text for one column; without it where there is none. */
export function withFilter(search: RowsSearch, column: string, text: string): RowsSearch {
  const filters = filtersOf(search);
  filters.delete(column);
  if (text.trim() !== "") {
    filters.set(column, text.trim());
  }
  const filter = [...filters].map(([each, wanted]) => `${each}:${wanted}`);
  return { ...search, filter: filter.length > 0 ? filter : undefined };
}

export function withHidden(search: RowsSearch, column: string, hidden: boolean): RowsSearch {
  const hide = (search.hide ?? []).filter((each) => each !== column);
  if (hidden) {
    hide.push(column);
  }
  return { ...search, hide: hide.length > 0 ? hide : undefined };
}
