import { ChevronRight } from "lucide-react";
import { DataTable } from "@/components/data/data-table";
import { Card, CardHeader } from "@/components/ui/card";
import type { Facts, FactTable } from "./payload";

const TALL = 8;
/** Sentences are read whole. */
const LONG = 60;

/** All numbers that the model gave along. */
export function FactList({ facts: { facts, tables } }: { facts: Facts }) {
  return (
    <Card>
      <CardHeader title="Numbers" note="All that the model worked out for this." />
      {facts.length > 0 && (
        <dl className="grid gap-x-8 px-4 pb-3 text-sm sm:grid-cols-2">
          {facts.map((fact) => (
            <div key={fact.name} className="flex items-baseline justify-between gap-4 border-b border-line/70 py-1.5">
              <dt className="shrink-0 text-ink-faint">{fact.label}</dt>
              <dd className="nums min-w-0 text-right break-words">{fact.text}</dd>
            </div>
          ))}
        </dl>
      )}
      {tables.map((table) => (
        <Facts key={table.name} table={table} open={facts.length === 0 && tables.length === 1} />
      ))}
    </Card>
  );
}

function Facts({ table, open }: { table: FactTable; open: boolean }) {
  return (
    <details open={open} className="group border-t border-line">
      <summary className="flex list-none items-center gap-1.5 px-4 py-2.5 text-sm font-medium hover:bg-hover/50">
        <ChevronRight aria-hidden className="size-4 text-ink-faint group-open:rotate-90" />
        {table.label}
        <span className="nums font-normal text-ink-faint">
          {table.rows.length} {table.rows.length === 1 ? "row" : "rows"}
        </span>
      </summary>
      <DataTable
        caption={table.label}
        columns={table.columns.map((column) => ({
          id: column.name,
          header: column.label,
          align: column.right ? ("right" as const) : ("left" as const),
          cell: (row: { values: Record<string, string> }) => row.values[column.name],
          className: table.rows.some((row) => (row[column.name]?.length ?? 0) > LONG) ? "min-w-80 py-2 whitespace-normal" : undefined,
        }))}
        rows={table.rows.map((values, index) => ({ values, key: String(index) }))}
        rowKey={(row) => row.key}
        height={table.rows.length > TALL ? "320px" : "640px"}
      />
    </details>
  );
}
