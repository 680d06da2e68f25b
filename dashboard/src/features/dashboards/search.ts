import { isSeverity, type Severity } from "@/components/insight/severities";
import { isDay } from "@/lib/periods/days";
import { type Compare, PRESETS, type Preset } from "@/lib/periods/presets";

export interface DashboardSearch {
  /** Without one, and without days: all of the data. */
  period?: Preset;
  from?: string;
  to?: string;
  /** Without one: what is sensible for the period. */
  compare?: Compare | "none";
  dataset?: string;
  severity?: Severity;
  q?: string;
  insights?: "all";
}

const COMPARES = ["previous_period", "previous_year", "none"];

/** What in an address is ours; the rest is left out, so that an odd link still opens. */
export function dashboardSearch(search: Record<string, unknown>): DashboardSearch {
  const { period, from, to, compare, dataset, severity, q, insights } = search;
  const days = isDay(from) && isDay(to) && from <= to;
  return {
    ...(days ? { from, to } : PRESETS.includes(period as Preset) ? { period: period as Preset } : {}),
    ...(COMPARES.includes(compare as string) ? { compare: compare as Compare | "none" } : {}),
    ...(typeof dataset === "string" && /^[0-9a-f-]{36}$/i.test(dataset) ? { dataset } : {}),
    ...(isSeverity(severity) ? { severity } : {}),
    // A search for digits comes as a number.
    ...(q === undefined || q === null || q === "" ? {} : { q: String(q) }),
    ...(insights === "all" ? { insights: "all" as const } : {}),
  };
}
