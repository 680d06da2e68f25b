import { dateFormatter } from "@/lib/format/formatter";

const DAY_MS = 86_400_000;
const FEW_DAYS = 95;
const LABEL = 44;
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120];
const DAY_STEPS = [1, 2, 7, 14, 28];

const monthAndYear = dateFormatter({ month: "short", year: "numeric", timeZone: "UTC" });
const month = dateFormatter({ month: "short", timeZone: "UTC" });
const day = dateFormatter({ day: "numeric", month: "short", timeZone: "UTC" });

/**
 * Where an axis of days is labelled, so often as its labels have room: firsts of months, or days within few weeks.
 * @param places of what stands along it
 */
export function ticksOf(places: readonly number[], width: number): number[] {
  const from = Math.min(...places);
  const to = Math.max(...places);
  const most = Math.max(2, Math.floor(width / LABEL));
  const days = (to - from) / DAY_MS;
  const few = days <= FEW_DAYS && monthTicks(from, to, 1).length < 4 && !months(places);
  return few ? dayTicks(from, to, days, most) : monthly(from, to, most);
}

/** Whether it is told by the month: there is nothing between the first days. */
function months(places: readonly number[]): boolean {
  return places.length > 1 && places.every((place) => new Date(place).getUTCDate() === 1);
}

function dayTicks(from: number, to: number, days: number, most: number): number[] {
  const step = DAY_STEPS.find((each) => days / each < most) ?? 28;
  return Array.from({ length: Math.floor(days / step) + 1 }, (_, index) => from + index * step * DAY_MS).filter((at) => at <= to);
}

function monthly(from: number, to: number, most: number): number[] {
  const step = MONTH_STEPS.find((each) => monthTicks(from, to, each).length <= most);
  return monthTicks(from, to, step ?? 240);
}

/** The firsts of every so many months, counted from January. */
function monthTicks(from: number, to: number, step: number): number[] {
  const start = new Date(from);
  const first = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
  const ticks: number[] = [];
  for (let index = first, at = firstOfMonth(first); at <= to; index += step, at = firstOfMonth(index)) {
    if (at >= from) {
      ticks.push(at);
    }
  }
  return ticks;
}

/** Months are counted from the year 0. */
function firstOfMonth(index: number): number {
  return Date.UTC(Math.floor(index / 12), index % 12);
}

/** The year where it begins; between years the month, the first one with its year; within a month the day. */
export function tickWords(value: number, first: boolean): string {
  const at = new Date(value);
  if (at.getUTCDate() !== 1) {
    return day(at);
  }
  if (at.getUTCMonth() === 0) {
    return String(at.getUTCFullYear());
  }
  return first ? monthAndYear(at) : month(at);
}
