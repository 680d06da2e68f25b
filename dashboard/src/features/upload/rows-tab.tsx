import { type Column, DataTable } from "@/components/data/data-table";
import type { Preview } from "@/lib/api/uploads/preview-dataset";
import { countOf } from "@/lib/format/words";
import type { SchemaColumn, TableSchema } from "./looked";

type Row = Preview["rows"][number];

const NUMERIC = new Set<SchemaColumn["type"]>(["whole", "decimal", "money"]);

/** The first rows, to the letter as they would be stored; what the file says nothing of is left out. */
export function RowsTab({ preview, schema }: { preview: Preview; schema: TableSchema }) {
  const { rows } = preview;
  const extras = [...new Set(rows.flatMap((row) => Object.keys(row.extra)))];
  const columns: Column<Row>[] = [
    { id: "line", header: "Line", align: "right", cell: (row) => row.source_line, className: "text-ink-faint" },
    ...schema.columns
      .filter((column) => rows.some((row) => filled(row.values[column.name])))
      .map(
        (column): Column<Row> => ({
          id: column.name,
          header: column.name,
          align: NUMERIC.has(column.type) ? "right" : "left",
          cell: (row) => shown(row.values[column.name]),
        }),
      ),
    ...extras.map(
      (header): Column<Row> => ({
        id: `extra ${header}`,
        header: `${header} (aside)`,
        cell: (row) => shown(row.extra[header]),
        className: "text-ink-faint",
      }),
    ),
  ];
  return (
    <>
      <DataTable
        caption="The first rows as they would be stored"
        columns={columns}
        rows={rows}
        rowKey={(row) => String(row.row_no)}
        height="22rem"
      />
      <p className="border-t border-line px-4 py-2 text-xs text-ink-faint">
        The first {countOf(rows.length, "row")}. Columns without a value in them are not shown.
      </p>
    </>
  );
}

function filled(value: unknown): boolean {
  return value !== null && value !== undefined && value !== "";
}

function shown(value: unknown): string {
  return filled(value) ? String(value) : "–";
}
