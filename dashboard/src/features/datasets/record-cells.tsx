import { Notice } from "@/components/ui/notice";
import type { Reject } from "@/lib/api/datasets/list-rejects";
import { CellEditor } from "./cell-editor";
import { cellsOf, type Edit, type Step } from "./corrections";

interface RecordCellsProps {
  reject: Reject;
  edit: Edit | undefined;
  header: readonly string[];
  /** Schema column by header. */
  mapping: Readonly<Record<string, string | null>>;
  delimiter: string;
  readOnly: boolean;
  onStep: (step: Step) => void;
}

/** A rejected record's cells against the file's headers, to correct. */
export function RecordCells({ reject, edit, header, mapping, delimiter, readOnly, onStep }: RecordCellsProps) {
  const width = header.length;
  const before = cellsOf(reject, width);
  const cells = edit?.cells ?? before;
  const long = width > 0 && cells.length > width;
  const short = width > 0 && reject.cells.length < width;
  const moved = edit?.steps.some((step) => step.kind !== "set") ?? false;
  const reasons = new Map(reject.issues.map((issue) => [issue.column, issue.message]));
  const columnAt = (at: number) => mapping[header[at] ?? ""] ?? header[at] ?? null;
  const first = readOnly ? -1 : before.findIndex((_, at) => reasons.has(columnAt(at)));
  return (
    <div className="flex flex-col gap-3">
      {long && (
        <Notice tone="warn" title={`${cells.length} cells stand under ${width} headers`}>
          Somewhere a cell held the separator without quotes. Join the two halves with the link between them; what follows moves up.
        </Notice>
      )}
      {short && !moved && (
        <Notice tone="warn" title={`${reject.cells.length} cells stand under ${width} headers`}>
          Fill in what is missing at the end, or put an empty cell where one is missing; what follows moves down.
        </Notice>
      )}
      {!long && moved && (
        <Notice tone="good">
          {cells.length} cells under {width} headers: it fits now.
        </Notice>
      )}
      {cells.map((cell, at) => {
        const name = header[at] ?? `Cell ${at + 1}, without a header`;
        const column = mapping[name] ?? null;
        return (
          <CellEditor
            key={at}
            header={name}
            feeds={column === name ? null : column}
            value={cell}
            // Once cells have moved, what stood here belonged to another header.
            was={moved ? cell : (before[at] ?? "")}
            error={reasons.get(column ?? name) ?? (at >= width && width > 0 ? "One cell too many." : null)}
            readOnly={readOnly}
            first={at === first}
            onChange={(to) => onStep({ kind: "set", at, to })}
            onJoin={!readOnly && long && at < cells.length - 1 ? () => onStep({ kind: "join", at, by: delimiter }) : undefined}
            onInsert={!readOnly && short && !long ? () => onStep({ kind: "insert", at }) : undefined}
          />
        );
      })}
    </div>
  );
}
