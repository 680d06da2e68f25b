import type { Preview, PreviewColumn } from "../api/uploads/preview-dataset";

export const CONTAINERS: Record<Preview["container"], string> = {
  csv: "CSV",
  tsv: "TSV",
  xlsx: "Excel workbook",
  json: "JSON",
  ndjson: "JSON lines",
  xml: "XML",
  parquet: "Parquet",
};

export const DELIMITERS: [string, string][] = [
  [",", "comma"],
  [";", "semicolon"],
  ["\t", "tab"],
  ["|", "bar"],
];

export const DATE_ORDERS = { dmy: "day / month / year", mdy: "month / day / year", ymd: "year - month - day" } as const;

export const DECIMALS = { ".": "dot, as in 1,234.50", ",": "comma, as in 1.234,50" } as const;

export const ENCODINGS = ["UTF-8", "windows-1252", "ISO-8859-1", "IBM850", "IBM437", "UTF-16LE", "UTF-16BE"];

/** Whose text has an encoding and, but for JSON and XML, lines and delimiters. */
export function isText(container: Preview["container"]): boolean {
  return container !== "xlsx" && container !== "parquet";
}

export function isDelimited(container: Preview["container"]): boolean {
  return container === "csv" || container === "tsv";
}

export function delimiterWord(delimiter: string): string {
  return DELIMITERS.find(([sign]) => sign === delimiter)?.[1] ?? `“${delimiter}”`;
}

/** How a file was taken apart, in a line. */
export function readingLine(preview: Preview): string[] {
  const { container, compression, encoding, delimiter, sheet, header_row: header, options } = preview;
  return [
    CONTAINERS[container] + (compression ? `, compressed with ${compression}` : ""),
    ...(encoding ? [encoding] : []),
    ...(delimiter && isDelimited(container) ? [`split by ${delimiterWord(delimiter)}`] : []),
    ...(sheet ? [`sheet “${sheet}”`] : []),
    ...(header ? [`header on ${container === "xlsx" ? "row" : "line"} ${header}`] : []),
    ...(options.date_order ? [`dates as ${DATE_ORDERS[options.date_order]}`] : []),
    ...(options.decimal ? [`decimal ${options.decimal === "," ? "comma" : "dot"}`] : []),
  ];
}

const BASES: Record<PreviewColumn["basis"], { word: string; sure: number }> = {
  confirmed: { word: "confirmed", sure: 1 },
  name: { word: "same name", sure: 1 },
  alias: { word: "known name", sure: 0.9 },
  plural: { word: "plural of a known name", sure: 0.8 },
  without_unit: { word: "known name without its unit", sure: 0.75 },
  none: { word: "", sure: 0 },
};

export function basisWord(basis: PreviewColumn["basis"]): string {
  return BASES[basis].word;
}

/** The share of cells that the schema's column can hold: what is left of the confidence once the name is sure. */
export function fitting(column: PreviewColumn): number {
  const { sure } = BASES[column.basis];
  return column.column === null || sure === 0 ? 1 : Math.min(1, column.confidence / sure);
}

const RULES: Record<string, string> = {
  required: "A value that has to be there is missing",
  type: "A value is not of its column's type",
  range: "A value is out of range",
  pattern: "A value is not written as it has to be",
  choice: "A value is none of those allowed",
  fields: "A row has too many or too few cells",
  totals_row: "A row is a total of others",
};

/** @param own a department's own rules, by name */
export function ruleWord(rule: string, own: readonly { name: string; message: string }[]): string {
  return RULES[rule] ?? own.find((each) => each.name === rule)?.message ?? rule.replaceAll("_", " ");
}
