import { PencilLine, TriangleAlert } from "lucide-react";
import type { Column } from "@/components/data/data-table";
import { Badge } from "@/components/ui/badge";
import type { Reject } from "@/lib/api/datasets/list-rejects";
import { formatCount } from "@/lib/format/numbers";
import { type Edits, fits, placeOf } from "./corrections";
import { Nothing } from "./row-columns";
import { ruleWord } from "./rule-words";

function Line({ reject }: { reject: Reject }) {
  return (
    <span className="nums">
      {reject.correction && <span className="text-ink-faint">corr. {reject.correction}, </span>}
      {formatCount(reject.line)}
    </span>
  );
}

/** The cell in question; of a record that is wrong as a whole, what it begins with, to know it by. */
function Value({ reject }: { reject: Reject }) {
  if (reject.column === null) {
    return <span className="text-ink-faint">{reject.cells.join(", ")}</span>;
  }
  return reject.value ? <span title={reject.value}>{reject.value}</span> : <Nothing />;
}

function State({ reject, edits, header }: { reject: Reject; edits: Edits; header: readonly string[] }) {
  const edit = edits.get(placeOf(reject));
  if (!edit) {
    return null;
  }
  return fits(edit.cells, header) ? (
    <Badge tone="accent">
      <PencilLine aria-hidden />
      Corrected
    </Badge>
  ) : (
    <Badge tone="warn">
      <TriangleAlert aria-hidden />
      {edit.cells.length} cells
    </Badge>
  );
}

function state(edits: Edits, header: readonly string[]): Column<Reject> {
  return {
    id: "state",
    header: <span className="sr-only">Correction</span>,
    cell: (reject) => <State reject={reject} edits={edits} header={header} />,
    width: 116,
  };
}

export function rejectColumns(edits: Edits, header: readonly string[]): Column<Reject>[] {
  return [
    { id: "line", header: "Line", cell: (reject) => <Line reject={reject} />, opens: true, width: 96, align: "left" },
    { id: "rule", header: "Reason", cell: (reject) => ruleWord(reject.rule), width: 176, wide: true },
    {
      id: "column",
      header: "Column",
      cell: (reject) => (reject.column ? <code className="text-xs">{reject.column}</code> : <span className="text-ink-faint">whole record</span>),
      width: 130,
      wide: true,
    },
    {
      id: "value",
      header: "What stands there",
      cell: (reject) => <Value reject={reject} />,
      width: 170,
      wide: true,
    },
    {
      id: "message",
      header: "What is wrong, and what to do",
      cell: (reject) => (
        <span title={`${reject.message} ${reject.hint}`}>
          {reject.message} <span className="text-ink-faint">{reject.hint}</span>
          {reject.issues.length > 1 && <span className="text-ink-faint"> (+{reject.issues.length - 1} more)</span>}
        </span>
      ),
      width: 430,
    },
    ...(edits.size > 0 ? [state(edits, header)] : []),
  ];
}
