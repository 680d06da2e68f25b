import type { Period } from "../api/dashboards/get-dashboard";
import { formatDay, formatMonth } from "../format/numbers";
import { addDays } from "./days";

/** A period as short as it can be said: a year, months, or days. */
export function periodWords({ from, to }: Period): string {
  if (!from.endsWith("-01") || !addDays(to, 1).endsWith("-01")) {
    return from === to ? formatDay(from) : `${sameYear(from, to) ? formatDay(from).replace(/ \d{4}$/, "") : formatDay(from)} – ${formatDay(to)}`;
  }
  if (from.slice(0, 7) === to.slice(0, 7)) {
    return formatMonth(from);
  }
  if (from.slice(5) === "01-01" && to.slice(5) === "12-31") {
    return sameYear(from, to) ? from.slice(0, 4) : `${from.slice(0, 4)} – ${to.slice(0, 4)}`;
  }
  return `${sameYear(from, to) ? formatMonth(from).replace(/ \d{4}$/, "") : formatMonth(from)} – ${formatMonth(to)}`;
}

function sameYear(from: string, to: string): boolean {
  return from.slice(0, 4) === to.slice(0, 4);
}
