import type { Retention } from "@/lib/api/departments/retention";

/** As the fields have it: days, or nothing for ever. */
export interface Keeping {
  forever: boolean;
  days: string;
}

export const MOST_DAYS = 36_500;
const USUAL_DAYS = 90;

export function keepingOf(retention: Retention): Keeping {
  return { forever: retention.forever, days: String(retention.raw_days ?? USUAL_DAYS) };
}

/** Null for ever; undefined where the fields say no number of days. */
export function daysOf({ forever, days }: Keeping): number | null | undefined {
  if (forever) {
    return null;
  }
  const number = Number(days);
  return days.trim() !== "" && Number.isInteger(number) && number >= 1 && number <= MOST_DAYS ? number : undefined;
}

/** Whether files go that would have stayed. */
export function shortens(before: Retention, days: number | null): boolean {
  return days !== null && (before.forever || before.raw_days === null || days < before.raw_days);
}
