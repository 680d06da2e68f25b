import type { Insight } from "@/lib/api/insights/get-insight";

export type Severity = Insight["severity"];

/** The most urgent first. */
export const SEVERITIES: Severity[] = ["high", "medium", "low", "info"];

export function isSeverity(value: unknown): value is Severity {
  return SEVERITIES.includes(value as Severity);
}

export function byUrgency(one: Insight, other: Insight): number {
  return SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) || other.created_at.localeCompare(one.created_at);
}
