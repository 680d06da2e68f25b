import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import type { Insight } from "@/lib/api/insights/get-insight";
import { formatDay, formatDecimal, formatPercent, formatValue } from "@/lib/format/numbers";
import { words } from "@/lib/format/words";

export interface Fact {
  name: string;
  label: string;
  text: string;
}

export interface FactTable {
  name: string;
  label: string;
  columns: { name: string; label: string; right: boolean }[];
  rows: Record<string, string>[];
}

export interface Facts {
  facts: Fact[];
  tables: FactTable[];
}

type Fields = Map<string, Chart["series"][number]>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DECIMAL = /^-?\d+\.\d+$/;
const SHARE = /(^|_)(share|percent)(_|$)/;

/** An insight's numbers, as they can be read without knowing the model: names as words, numbers as what they look like. */
export function factsOf(insight: Insight): Facts {
  const fields: Fields = new Map((insight.chart ? [...(insight.chart.x ? [insight.chart.x] : []), ...insight.chart.series] : []).map((field) => [field.name, field]));
  const facts: Fact[] = [];
  const tables: FactTable[] = [];
  for (const [name, value] of flattened(insight.payload)) {
    if (isRecords(value)) {
      if (!drawn(value, insight.chart)) {
        tables.push(tableOf(name, value, fields));
      }
    } else if (Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== "") {
      facts.push({ name, label: labelOf(name), text: readable(name, value, fields) });
    }
  }
  // They come in no order; by name, what belongs together stands together.
  return { facts: facts.toSorted((one, other) => one.label.localeCompare(other.label)), tables };
}

function labelOf(name: string): string {
  return words(name.replace(/(^|_)p$/, "$1p-value"));
}

/** Maps within the payload, their names joined. */
function flattened(payload: Record<string, unknown>, prefix = ""): [string, unknown][] {
  return Object.entries(payload).flatMap(([name, value]): [string, unknown][] =>
    isRecord(value) ? flattened(value, `${prefix}${name}_`) : [[prefix + name, value]],
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isRecords(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord);
}

/** Whether the chart and its table show the same already. */
function drawn(records: Record<string, unknown>[], chart: Insight["chart"]): boolean {
  const names = chart ? [...(chart.x ? [chart.x] : []), ...chart.series].map((field) => field.name) : [];
  return chart?.rows.length === records.length && records.every((record, index) => names.every((name) => String(record[name]) === String(chart.rows[index]?.[name])));
}

function tableOf(name: string, records: Record<string, unknown>[], fields: Fields): FactTable {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return {
    name,
    label: words(name),
    columns: names.map((each) => ({
      name: each,
      label: fields.get(each)?.label ?? words(each),
      right: records.every((record) => record[each] === undefined || numberLike(record[each])),
    })),
    rows: records.map((record) => Object.fromEntries(names.map((each) => [each, readable(each, record[each], fields)]))),
  };
}

function numberLike(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "string" && DECIMAL.test(value));
}

export function readable(name: string, value: unknown, fields: Fields = new Map()): string {
  if (value === null || value === undefined) {
    return "–";
  }
  if (Array.isArray(value)) {
    return value.map((each) => (isRecord(each) ? Object.values(each).join(" ") : readable(name, each, fields))).join(", ");
  }
  if (isRecord(value)) {
    return Object.entries(value).map(([key, each]) => `${words(key)} ${readable(key, each, fields)}`).join(", ");
  }
  if (typeof value === "boolean") {
    return value ? "Yes" : "No";
  }
  const field = fields.get(name);
  if (field && field.format !== "text") {
    return formatValue(value, field.format, field.unit);
  }
  if (typeof value === "number") {
    return identifying(name) ? String(value) : formatValue(value, "whole");
  }
  return readableText(name, String(value));
}

/** Decimals come as text; what has no point may as well be an order number and stays as it is. */
function readableText(name: string, text: string): string {
  if (DAY.test(text)) {
    return formatDay(text);
  }
  if (DECIMAL.test(text)) {
    return SHARE.test(name) && Math.abs(Number(text)) <= 100 ? formatPercent(Number(text)) : formatDecimal(text);
  }
  return text;
}

/** Lines, years and numbers of things are not counted: they have no thousands. */
function identifying(name: string): boolean {
  return /(^|_)(id|ids|line|lines|year|no|number)$/.test(name);
}
