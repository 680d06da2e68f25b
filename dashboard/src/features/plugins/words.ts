import type { Schemas } from "@/lib/api/client";
import type { SchemaColumn } from "./match";

const TYPES: Record<SchemaColumn["type"], string> = {
  text: "Text",
  whole: "Whole number",
  decimal: "Number",
  money: "Money",
  date: "Date",
  timestamp: "Date and time",
  boolean: "Yes or no",
};

export function typeWord(column: SchemaColumn): string {
  return column.unit ? `${TYPES[column.type]}, in ${column.unit}` : TYPES[column.type];
}

/** What a value has to keep to, besides its type. */
export function limits(column: SchemaColumn): string | null {
  const { min, max, pattern, choices } = column;
  if (choices.length > 0) {
    return `One of: ${choices.join(", ")}`;
  }
  if (min !== null && max !== null) {
    return `From ${min} to ${max}`;
  }
  if (min !== null) {
    return `At least ${min}`;
  }
  if (max !== null) {
    return `At most ${max}`;
  }
  return pattern === null ? null : `Written as ${pattern}`;
}

const PATTERNS: Record<Schemas["RetailCalendar"]["pattern"], string> = {
  calendar_months: "calendar months",
  weeks_4_4_5: "months of 4, 4 and 5 weeks",
  weeks_4_5_4: "months of 4, 5 and 4 weeks",
  weeks_5_4_4: "months of 5, 4 and 4 weeks",
};

export function calendarWords(calendar: Schemas["RetailCalendar"]): string {
  const day = capital(calendar.week_start);
  return `Weeks begin on ${day}, years in ${capital(calendar.fiscal_year_start)}; ${PATTERNS[calendar.pattern]}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
