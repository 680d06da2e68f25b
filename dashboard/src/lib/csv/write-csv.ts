/** RFC 4180: comma, CRLF, quotes doubled. A cell with blanks around it is quoted, so that no reader trims it. */
export function writeCsv(records: readonly (readonly string[])[]): string {
  return records.map((record) => `${record.map(quoted).join(",")}\r\n`).join("");
}

function quoted(cell: string, _index: number, record: readonly string[]): string {
  const blankLine = cell === "" && record.length === 1;
  return blankLine || /[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;
}
