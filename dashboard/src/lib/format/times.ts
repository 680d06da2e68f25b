import { dateFormatter, relativeFormatter } from "./formatter";

const clock = dateFormatter({ hour: "2-digit", minute: "2-digit" });
const exact = dateFormatter({ hour: "2-digit", minute: "2-digit", second: "2-digit" });
const full = dateFormatter({ dateStyle: "medium", timeStyle: "medium" });
const date = dateFormatter({ day: "numeric", month: "short", year: "numeric" });
const relative = relativeFormatter();

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

/** "3 minutes ago", and the date itself once that says more. */
export function formatAgo(at: string, now = Date.now()): string {
  const past = now - Date.parse(at);
  if (Math.abs(past) > 7 * 86_400_000) {
    return date(new Date(at));
  }
  for (const [unit, size] of STEPS) {
    if (Math.abs(past) >= size) {
      return relative(-Math.round(past / size), unit);
    }
  }
  return past >= 0 ? "just now" : "in a moment";
}

export function formatClock(at: string | number): string {
  return clock(new Date(at));
}

/** To the second, for what happens within minutes. */
export function formatTime(at: string | number): string {
  return exact(new Date(at));
}

export function formatFull(at: string): string {
  return full(new Date(at));
}

export function formatDate(at: string): string {
  return date(new Date(at));
}

/** Between two times; up to now where the end is still open. */
export function formatDuration(from: string, to?: string | null, now = Date.now()): string {
  const ms = Math.max(0, (to ? Date.parse(to) : now) - Date.parse(from));
  if (ms < 1000) {
    return `${ms} ms`;
  }
  const seconds = ms / 1000;
  if (seconds < 60) {
    return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
  }
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) {
    return `${minutes} min ${Math.floor(seconds % 60)} s`;
  }
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${minutes % 60} min` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/** The clock for today, the day with it for any other. */
export function formatMoment(at: string, now = Date.now()): string {
  const today = new Date(at).toDateString() === new Date(now).toDateString();
  return today ? formatClock(at) : `${formatDate(at)}, ${formatClock(at)}`;
}
