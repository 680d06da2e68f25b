import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import { writeCsv } from "@/lib/csv/write-csv";

/** Spreadsheets read umlauts right when a file begins with this. */
const MARK = "\uFEFF";
const RUNS = /^[=+\-@\t\r]/;

/** All of a chart's numbers, exact as they came, as RFC 4180 has it. */
export function chartCsv(chart: Chart): string {
  const fields = chart.x ? [chart.x, ...chart.series] : chart.series;
  const bands = chart.bands.flatMap((band) => [
    { name: band.low, header: `${band.label} from` },
    { name: band.high, header: `${band.label} to` },
  ]);
  const columns = [...fields.map((field) => ({ name: field.name, header: field.unit ? `${field.label} (${field.unit})` : field.label })), ...bands];
  return csv([columns.map((column) => column.header), ...chart.rows.map((row) => columns.map((column) => row[column.name]))]);
}

export function csv(records: unknown[][]): string {
  return MARK + writeCsv(records.map((record) => record.map((value) => (value === null || value === undefined ? "" : harmless(String(value))))));
}

/** What a spreadsheet would run as a formula is text again with an apostrophe; a number below zero is a number. */
function harmless(text: string): string {
  return RUNS.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}
