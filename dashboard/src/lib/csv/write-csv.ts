/** RFC 4180: comma, CRLF, quotes doubled. A cell with blanks around it is quoted, so that no reader trims it. */
export function writeCsv(records: readonly (readonly string[])[]): string {
  return records.map((record) => `${record.map(quoted).join(",")}\r\n`).join("");
}

function quoted(cell: string, _index: number, record: readonly string[]): string {
  const blankLine = cell === "" && record.length === 1;
  return blankLine || /[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** How many lines of a file a record takes: cells may hold line breaks. */
export function linesOf(record: readonly string[]): number {
  return 1 + record.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}
