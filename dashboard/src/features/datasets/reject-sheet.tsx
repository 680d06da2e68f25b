import { ArrowDown, ArrowUp, CopyCheck, Undo2 } from "lucide-react";
import { Button, IconButton } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import type { Reject } from "@/lib/api/datasets/list-rejects";
import { countOf } from "@/lib/format/words";
import type { Edit, Step } from "./corrections";
import { placeOf, placeWords } from "./corrections";
import { RecordCells } from "./record-cells";
import { ruleWord } from "./rule-words";

export interface RejectSheetProps {
  reject: Reject;
  edit: Edit | undefined;
  header: readonly string[];
  mapping: Readonly<Record<string, string | null>>;
  delimiter: string;
  readOnly: boolean;
  /** How many others the same steps would correct. */
  others: number;
  /** In how many others they were done. */
  repeated: number;
  onStep: (step: Step) => void;
  onUndo: () => void;
  onRepeat: () => void;
  onUnrepeat: () => void;
  onClose: () => void;
  onUp?: () => void;
  onDown?: () => void;
}

/** One rejected record in full: every reason, every cell, and its correction. */
export function RejectSheet(props: RejectSheetProps) {
  const { reject, edit, others, repeated, onStep, onUndo, onRepeat, onUnrepeat, onClose, onUp, onDown, ...record } = props;
  // The number of cells is told where the cells are, as it stands with what was corrected.
  const shown = (issue: Reject["issues"][number]) => issue.rule !== "fields" || record.header.length === 0;
  return (
    <Sheet
      open
      onOpenChange={onClose}
      className="max-w-xl"
      title={placeWords(placeOf(reject))}
      description={ruleWord(reject.rule)}
      actions={
        <span className="flex">
          <IconButton size="sm" label="The record above" disabled={!onUp} onClick={onUp}>
            <ArrowUp aria-hidden />
          </IconButton>
          <IconButton size="sm" label="The record below" disabled={!onDown} onClick={onDown}>
            <ArrowDown aria-hidden />
          </IconButton>
        </span>
      }
      foot={
        edit && (
          <div className="flex flex-wrap items-center gap-2">
            <Button onClick={onUndo}>
              <Undo2 aria-hidden />
              Undo
            </Button>
            {others > 0 && (
              <Button onClick={onRepeat}>
                <CopyCheck aria-hidden />
                Do the same in {countOf(others, "other")} like it
              </Button>
            )}
            {others === 0 && repeated > 0 && (
              <span role="status" className="inline-flex items-center gap-2 text-sm text-good">
                <CopyCheck aria-hidden className="size-4" />
                Done in {countOf(repeated, "other")} too
                <button type="button" className="text-ink-soft underline underline-offset-2" onClick={onUnrepeat}>
                  not there
                </button>
              </span>
            )}
            <Button look="primary" className="ml-auto" onClick={onDown ?? onClose}>
              {onDown ? "Next record" : "Done"}
            </Button>
          </div>
        )
      }
    >
      <div className="flex flex-col gap-4 px-5 py-4">
        <ul className="flex flex-col gap-1.5 empty:hidden">
          {reject.issues.filter(shown).map((issue) => (
            <li key={`${issue.rule} ${issue.column}`} className="rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">
              {issue.message} <span className="text-ink-soft">{issue.hint}</span>
            </li>
          ))}
        </ul>
        <RecordCells key={placeOf(reject)} reject={reject} edit={edit} onStep={onStep} {...record} />
      </div>
    </Sheet>
  );
}
