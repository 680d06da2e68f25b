import type { ColumnProfile } from "../api/datasets/get-profile";
import { dateFormatter } from "./formatter";
import { formatDay } from "./numbers";

/** Of a schema's column. */
export type ColumnType = ColumnProfile["type"];

const times = dateFormatter({ hour: "2-digit", minute: "2-digit", timeZone: "UTC" });

export function isNumeric(type: ColumnType): boolean {
  return type === "whole" || type === "decimal" || type === "money";
}

/** An exact decimal with its thousands apart and every digit kept: it never passes through a double. */
export function formatExact(value: string, atLeast = 0): string {
  const parts = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(value);
  if (!parts) {
    return value;
  }
  const [, sign = "", whole = "", fraction = ""] = parts;
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  const padded = fraction.padEnd(atLeast, "0");
  return `${sign === "-" ? "−" : ""}${grouped}${padded ? `.${padded}` : ""}`;
}

function timestamp(value: string): string {
  const at = new Date(/[zZ]|[+-]\d{2}:?\d{2}$/.test(value) ? value : `${value}Z`);
  if (Number.isNaN(at.getTime())) {
    return value;
  }
  const clock = times(at);
  return clock === "00:00" ? formatDay(value) : `${formatDay(value)}, ${clock}`;
}

/** A cell as its column's type has it; null where there is none. */
export function formatCell(value: unknown, type: ColumnType): string | null {
  if (value === null || value === undefined || value === "") {
    return null;
  }
  const text = String(value);
  switch (type) {
    case "money":
      return formatExact(text, 2);
    case "whole":
    case "decimal":
      return formatExact(text);
    case "date":
      return formatDay(text);
    case "timestamp":
      return timestamp(text);
    case "boolean":
      return text === "true" ? "Yes" : text === "false" ? "No" : text;
    default:
      return text;
  }
}
