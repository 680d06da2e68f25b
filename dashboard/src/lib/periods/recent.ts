import type { DashboardFilter, Period } from "../api/dashboards/get-dashboard";
import { periodBefore, presetPeriod, recentPreset, sensibleCompare, yearBefore } from "./presets";

export type RecentFilter = DashboardFilter & Period;

/** What the newest part of all data is compared with, where nobody has chosen a period. */
export function recentFilter(span: Period | null, dataset?: string): RecentFilter | null {
  const preset = span && recentPreset(span);
  if (!preset) {
    return null;
  }
  const period = presetPeriod(preset, span);
  return { ...period, compare: sensibleCompare(period, span) ?? "previous_period", ...(dataset ? { dataset } : {}) };
}

export function againstOf(filter: RecentFilter): Period {
  return filter.compare === "previous_year" ? yearBefore(filter) : periodBefore(filter);
}
