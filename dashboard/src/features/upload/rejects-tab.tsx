import { type Column, DataTable } from "@/components/data/data-table";
import type { Preview, RejectedRow } from "@/lib/api/uploads/preview-dataset";
import { countOf } from "@/lib/format/words";
import { ruleWord } from "@/lib/upload/formats";
import type { TableSchema } from "./looked";

const COLUMNS: Column<RejectedRow>[] = [
  { id: "line", header: "Line", align: "right", cell: (row) => row.line, className: "w-16" },
  { id: "column", header: "Column", cell: (row) => row.column ?? "–", className: "w-40" },
  {
    id: "value",
    header: "Value",
    cell: (row) => (row.value === null ? "–" : <code className="font-mono text-xs">{row.value}</code>),
    className: "w-48",
  },
  { id: "message", header: "What is wrong", cell: (row) => row.message, className: "whitespace-normal" },
];

interface RejectsTabProps {
  preview: Preview;
  schema: TableSchema | null;
}

/** What would be rejected, by the rule that it breaks: most are the same thing many times. */
export function RejectsTab({ preview, schema }: RejectsTabProps) {
  const rules = Object.entries(preview.rejects_by_rule).toSorted(([, one], [, other]) => other - one);
  return (
    <div className="flex flex-col">
      {rules.map(([rule, count]) => {
        const rows = preview.rejects.filter((row) => row.rule === rule);
        return (
          <section key={rule} className="border-b border-line last:border-b-0">
            <header className="px-4 pt-3.5 pb-2">
              <h3 className="text-sm font-semibold">
                {ruleWord(rule, schema?.rules ?? [])}
                <span className="nums ml-2 font-normal text-ink-faint">{countOf(count, "row")}</span>
              </h3>
              {rows[0] && <p className="mt-0.5 text-xs text-ink-faint">{rows[0].hint}</p>}
            </header>
            {rows.length > 0 && (
              <DataTable
                caption={`Rejected: ${ruleWord(rule, schema?.rules ?? [])}`}
                columns={COLUMNS}
                rows={rows}
                rowKey={(row) => String(row.line)}
                height="15rem"
              />
            )}
          </section>
        );
      })}
      <p className="px-4 py-2 text-xs text-ink-faint">
        {preview.rejected > preview.rejects.length &&
          `The first ${countOf(preview.rejects.length, "rejected row")} of the file are shown. `}
        After the upload all of them are there to look at, download, correct and send again.
      </p>
    </div>
  );
}
