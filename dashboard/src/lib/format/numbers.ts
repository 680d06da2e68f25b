import { dateFormatter, type NumberFormatter, numberFormatter } from "./formatter";

/** As the API says how a number is meant. */
export type Format = "text" | "whole" | "decimal" | "money" | "percent" | "date";

const integers = numberFormatter({ maximumFractionDigits: 0 });
const decimals = numberFormatter({ maximumFractionDigits: 4 });
const percents = numberFormatter({ style: "percent", maximumFractionDigits: 1 });
const moneys = new Map<string, NumberFormatter>();

function money(unit: string | null | undefined): NumberFormatter {
  const key = unit ?? "";
  let format = moneys.get(key);
  if (!format) {
    format = numberFormatter(
      known(key)
        ? { style: "currency", currency: key, currencyDisplay: "narrowSymbol" }
        : { minimumFractionDigits: 2, maximumFractionDigits: 2 },
    );
    moneys.set(key, format);
  }
  return format;
}

/** Exact decimals come as strings; they are drawn and shown as doubles, never calculated with. */
export function toNumber(value: unknown): number | null {
  if (typeof value === "number") {
    return value;
  }
  if (typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value))) {
    return Number(value);
  }
  return null;
}

export function formatCount(value: number | null | undefined): string {
  return value === null || value === undefined ? "–" : integers(value);
}

export function formatPercent(share: number | null | undefined): string {
  return share === null || share === undefined ? "–" : percents(share);
}

export function formatBytes(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${unit === 0 ? size : size.toFixed(size < 10 ? 1 : 0)} ${units[unit]}`;
}

/** A decimal with the digits that it was given, as money has two; not more than four. */
export function formatDecimal(value: string): string {
  const digits = value.split(".")[1]?.length ?? 0;
  return numberFormatter({ minimumFractionDigits: digits <= 2 ? digits : 0, maximumFractionDigits: Math.min(4, digits) })(Number(value));
}

/** A value of a chart, a number that matters or a row, as its field says. */
export function formatValue(value: unknown, format: Format | string, unit?: string | null): string {
  if (value === null || value === undefined || value === "") {
    return "–";
  }
  if (format === "date") {
    return formatDay(String(value));
  }
  const number = format === "text" ? null : toNumber(value);
  if (number === null) {
    return String(value);
  }
  switch (format) {
    case "money":
      return money(unit)(number);
    case "percent":
      return percents(number);
    case "whole":
      return withUnit(integers(number), unit);
    default:
      return withUnit(decimals(number), unit);
  }
}

/** Short enough for an axis; with more digits where the values lie close together. */
export function formatCompact(value: number, format: Format | string, unit?: string | null, digits = 1): string {
  return format === "percent" ? percents(value) : compact(format === "money" && known(unit) ? unit : "", digits)(value);
}

const compacts = new Map<string, NumberFormatter>();

function compact(currency: string, digits: number): NumberFormatter {
  const key = currency + digits;
  const made =
    compacts.get(key) ??
    numberFormatter({
      notation: "compact",
      minimumFractionDigits: 0,
      maximumFractionDigits: digits,
      ...(currency ? { style: "currency", currency, currencyDisplay: "narrowSymbol" } : {}),
    });
  compacts.set(key, made);
  return made;
}

function known(unit: string | null | undefined): unit is string {
  return /^[A-Z]{3}$/.test(unit ?? "");
}

function withUnit(text: string, unit: string | null | undefined): string {
  return unit ? `${text} ${unit}` : text;
}

const days = dateFormatter({ day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const months = dateFormatter({ month: "short", year: "numeric", timeZone: "UTC" });

/** A day of the data: it has no time zone. */
export function formatDay(value: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.test(value) ? new Date(`${value.slice(0, 10)}T00:00:00Z`) : null;
  return day && !Number.isNaN(day.getTime()) ? days(day) : value;
}

export function formatMonth(value: string): string {
  const day = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? value : months(day);
}
