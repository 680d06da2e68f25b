import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import { firstOf, type Row, shown } from "../fields";

/** ECharts puts a tooltip's text into the page as HTML: what stands in the data is escaped. */
export function tooltip(title: string, entries: [string, string][]): string {
  const body = entries
    .map(
      ([label, value]) =>
        `<div style="display:flex;justify-content:space-between;gap:16px"><span style="opacity:.75">${escape(label)}</span><b style="font-weight:600;font-variant-numeric:tabular-nums">${escape(value)}</b></div>`,
    )
    .join("");
  return `<div style="margin-bottom:2px">${escape(title)}</div>${body}`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** For tooltips of a whole place along the axis. */
export function rowTooltip(chart: Chart, titles: string[]) {
  return (points: unknown) => {
    const first = (Array.isArray(points) ? points[0] : points) as { dataIndex?: number } | undefined;
    const index = first?.dataIndex ?? -1;
    const row = chart.rows[index];
    return row ? tooltip(titles[index] ?? "", lines(chart, row)) : "";
  };
}

/** What a row says, each number as its field wants it. */
export function lines(chart: Chart, row: Row): [string, string][] {
  const there = (name: string) => row[name] !== null && row[name] !== undefined;
  const values = chart.series
    .filter((field) => there(field.name))
    .map((field): [string, string] => [field.label, shown(field, row[field.name])]);
  const bands = chart.bands
    .filter((band) => there(band.low) && there(band.high))
    .map((band): [string, string] => [
      band.label,
      `${shown(firstOf(chart), row[band.low])} to ${shown(firstOf(chart), row[band.high])}`,
    ]);
  return [...values, ...bands];
}
