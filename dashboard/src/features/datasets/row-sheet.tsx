import { ArrowDown, ArrowUp } from "lucide-react";
import type { KeyboardEvent } from "react";
import { TypeIcon } from "@/components/data/type-icon";
import { IconButton } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import type { CleanRow } from "@/lib/api/datasets/list-rows";
import { formatCell } from "@/lib/format/cells";
import { formatCount } from "@/lib/format/numbers";
import { Nothing, typeOf } from "./row-columns";
import type { Schema } from "./use-departments";

interface RowSheetProps {
  row: CleanRow;
  names: string[];
  schema: Schema | undefined;
  onClose: () => void;
  /** To the row above or below; absent at the ends. */
  onUp?: () => void;
  onDown?: () => void;
}

/** One row in full, with what stood beside it in the file. */
export function RowSheet({ row, names, schema, onClose, onUp, onDown }: RowSheetProps) {
  const extra = Object.entries(row.extra);
  const move = (event: KeyboardEvent) => {
    const go = event.key === "ArrowDown" ? onDown : event.key === "ArrowUp" ? onUp : undefined;
    if (go) {
      event.preventDefault();
      go();
    }
  };
  return (
    <Sheet
      open
      onOpenChange={onClose}
      onKeyDown={move}
      title={`Row ${formatCount(row.row_no)}`}
      description={`From line ${formatCount(row.source_line)} of the file`}
      actions={
        <span className="flex">
          <IconButton size="sm" label="The row above" disabled={!onUp} onClick={onUp}>
            <ArrowUp aria-hidden />
          </IconButton>
          <IconButton size="sm" label="The row below" disabled={!onDown} onClick={onDown}>
            <ArrowDown aria-hidden />
          </IconButton>
        </span>
      }
    >
      <dl className="divide-y divide-line/70 px-5 py-2 text-sm">
        {names.map((name) => {
          const type = typeOf(schema, name);
          return (
            <div key={name} className="grid grid-cols-[10rem_1fr] gap-4 py-2">
              <dt title={schema?.columns.find((each) => each.name === name)?.description} className="flex min-w-0 items-center gap-1.5 text-ink-faint">
                <TypeIcon type={type} />
                <span className="truncate">{name}</span>
              </dt>
              <dd className="nums break-words whitespace-pre-wrap">{formatCell(row.values[name], type) ?? <Nothing />}</dd>
            </div>
          );
        })}
      </dl>
      {extra.length > 0 && (
        <section className="border-t border-line px-5 py-4">
          <h3 className="text-xs font-medium text-ink-faint">Kept beside it, in no column</h3>
          <dl className="mt-1 divide-y divide-line/70 text-sm">
            {extra.map(([header, cell]) => (
              <div key={header} className="grid grid-cols-[10rem_1fr] gap-4 py-2">
                <dt className="truncate text-ink-faint">{header}</dt>
                <dd className="break-words whitespace-pre-wrap">{cell || <Nothing />}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </Sheet>
  );
}
