import type { DashboardFilter, Period } from "../api/dashboards/get-dashboard";
import { presetPeriod, recentPreset, sensibleCompare } from "./presets";

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
