/** Days of the data, as ISO 8601 writes them; they have no time zone. */

const DAY_MS = 86_400_000;

function at(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function text(date: Date): string {
  return date.toISOString().slice(0, 10);
}

export function isDay(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(at(value).getTime()) && text(at(value)) === value;
}

export function addDays(day: string, days: number): string {
  return text(new Date(at(day).getTime() + days * DAY_MS));
}

/** The same day so many months on; the month's last one where it has no such day. */
export function addMonths(day: string, months: number): string {
  const date = at(day);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(date.getUTCDate(), last));
  return text(target);
}

/** Both ends count. */
export function daysBetween(from: string, to: string): number {
  return Math.round((at(to).getTime() - at(from).getTime()) / DAY_MS) + 1;
}
