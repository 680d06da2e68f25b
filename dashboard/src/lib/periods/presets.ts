import type { Period } from "../api/dashboards/get-dashboard";
import { addDays, addMonths, daysBetween } from "./days";

export type Preset = "3m" | "6m" | "12m" | "year";

export const PRESETS: Preset[] = ["3m", "6m", "12m", "year"];

const MONTHS: Record<Exclude<Preset, "year">, number> = { "3m": 3, "6m": 6, "12m": 12 };

/** The last so many months of the data: they end where the data ends, not today. */
function lastMonths(span: Period, months: number): Period {
  return { from: addMonths(addDays(span.to, 1), -months), to: span.to };
}

export function presetPeriod(preset: Preset, span: Period): Period {
  return preset === "year" ? { from: `${span.to.slice(0, 4)}-01-01`, to: span.to } : lastMonths(span, MONTHS[preset]);
}

export function presetWords(preset: Preset, span: Period | null): string {
  if (preset !== "year") {
    return `Last ${MONTHS[preset]} months`;
  }
  const year = span?.to.slice(0, 4) ?? "This year";
  return span?.to.endsWith("-12-31") ? `All of ${year}` : `${year} so far`;
}

/** Shops are shut on some first day: a few days at the beginning are not missed. */
const MISSED_DAYS = 7;

function covers(span: Period, period: Period): boolean {
  return span.from <= addDays(period.from, MISSED_DAYS);
}

/** As long, right before; as many whole months before whole months, as people hold a month against a month. */
export function periodBefore(period: Period): Period {
  const to = addDays(period.from, -1);
  const next = addDays(period.to, 1);
  if (period.from.endsWith("-01") && next.endsWith("-01")) {
    return { from: addMonths(period.from, monthOf(period.from) - monthOf(next)), to };
  }
  return { from: addDays(to, 1 - daysBetween(period.from, period.to)), to };
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

export function yearBefore(period: Period): Period {
  return { from: addMonths(period.from, -12), to: addMonths(period.to, -12) };
}

/** The longest stretch at the data's end that has one as long before it: what is compared where nobody has chosen. */
export function recentPreset(span: Period): Exclude<Preset, "year"> | null {
  const fits = (["12m", "6m", "3m"] as const).find((preset) => covers(span, lastMonths(span, 2 * MONTHS[preset])));
  return fits ?? null;
}

export type Compare = "previous_period" | "previous_year";

/** The year before where the data has it, as trade has seasons; else the stretch just before; else nothing. */
export function sensibleCompare(period: Period, span: Period | null): Compare | null {
  if (!span || covers(span, yearBefore(period))) {
    return "previous_year";
  }
  return covers(span, periodBefore(period)) ? "previous_period" : null;
}
