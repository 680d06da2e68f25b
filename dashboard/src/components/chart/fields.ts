import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import { formatMonth, formatValue, toNumber } from "@/lib/format/numbers";

export type Field = Chart["series"][number];
export type Row = Chart["rows"][number];

const DAY = /^\d{4}-\d{2}-\d{2}/;

export function shown(field: Field, value: unknown): string {
  return formatValue(value, field.format, field.unit);
}

export function numeric(field: Field): boolean {
  return field.format !== "text" && field.format !== "date";
}

/** What is drawn over x; text and days are read in the tooltip and the table. */
export function measures(chart: Chart): Field[] {
  return chart.series.filter(numeric);
}

export function firstOf(chart: Chart): Field {
  return measures(chart)[0] ?? chart.series[0] ?? { name: "value", label: "Value", format: "decimal", unit: null };
}

export function sameUnit(one: Field, other: Field): boolean {
  return (one.unit ?? "") === (other.unit ?? "") && (one.format === "percent") === (other.format === "percent");
}

/** Two units have room, one axis each; a third is in the table alone. */
export function onAxes(fields: Field[], axes: number): Field[][] {
  const groups: Field[][] = [];
  for (const field of fields) {
    const group = groups.find((each) => each[0] && sameUnit(each[0], field));
    if (group) {
      group.push(field);
    } else {
      groups.push([field]);
    }
  }
  return groups.slice(0, axes);
}

/** Days of the data as moments, where every row has one: then distances along the axis are true. */
export function moments(chart: Chart): number[] | null {
  const name = chart.x?.name;
  if (!name || chart.x?.format !== "date" || !chart.rows.every((row) => DAY.test(String(row[name] ?? "")))) {
    return null;
  }
  const all = chart.rows.map((row) => momentOf(row[name]));
  return all.some(Number.isNaN) ? null : all;
}

export function momentOf(day: unknown): number {
  return Date.parse(`${String(day).slice(0, 10)}T00:00:00Z`);
}

/** Whether all days are the first of a month: then the month says it better. */
export function monthly(chart: Chart): boolean {
  const name = chart.x?.name ?? "";
  return chart.rows.length > 1 && chart.rows.every((row) => /^\d{4}-\d{2}-01/.test(String(row[name] ?? "")));
}

/** How each row is called. */
export function names(chart: Chart): string[] {
  const x = chart.x;
  if (!x) {
    return chart.rows.map((_, index) => String(index + 1));
  }
  const month = x.format === "date" && monthly(chart);
  return chart.rows.map((row) => (month ? formatMonth(String(row[x.name])) : shown(x, row[x.name])));
}

export function numbersOf(chart: Chart, field: Field): (number | null)[] {
  return chart.rows.map((row) => toNumber(row[field.name]));
}
