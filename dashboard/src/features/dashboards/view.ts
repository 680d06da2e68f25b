import type { DashboardFilter, Period } from "@/lib/api/dashboards/get-dashboard";
import { type Compare, presetPeriod, presetWords, sensibleCompare } from "@/lib/periods/presets";
import { periodWords } from "@/lib/periods/words";
import type { DashboardSearch } from "./search";

export interface View {
  /** Null: all of the data. */
  period: Period | null;
  compare: Compare | null;
  /** Null: what is stored answers. */
  filter: DashboardFilter | null;
}

/** What an address asks for, once it is known which days the data has. */
export function viewOf(search: DashboardSearch, span: Period | null): View {
  const period = periodOf(search, span);
  const compare = period && search.compare !== "none" ? (search.compare ?? sensibleCompare(period, span)) : null;
  const filter: DashboardFilter = {
    ...period,
    ...(compare ? { compare } : {}),
    ...(search.dataset ? { dataset: search.dataset } : {}),
  };
  return { period, compare, filter: Object.keys(filter).length > 0 ? filter : null };
}

function periodOf(search: DashboardSearch, span: Period | null): Period | null {
  if (search.from && search.to) {
    return { from: search.from, to: search.to };
  }
  return search.period && span ? presetPeriod(search.period, span) : null;
}

export function periodLabel(search: DashboardSearch, span: Period | null): string {
  if (search.from && search.to) {
    return periodWords({ from: search.from, to: search.to });
  }
  return search.period ? presetWords(search.period, span) : "All data";
}

export const COMPARE_WORDS: Record<Compare | "none", string> = {
  previous_period: "The period before",
  previous_year: "The year before",
  none: "Nothing",
};
