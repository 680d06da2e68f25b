import { ArrowRight, Send } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Problem } from "@/components/ui/problem";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import type { Reject } from "@/lib/api/datasets/list-rejects";
import { countOf } from "@/lib/format/words";
import { cellsOf, changesIn, correctionFile, type Edits, fits, placeOf, placeWords } from "./corrections";
import { useSendCorrection } from "./use-send-correction";

const SHOWN = 100;

interface ReviewDialogProps {
  dataset: Dataset;
  rejects: readonly Reject[];
  edits: Edits;
  header: readonly string[];
  lineName: string;
  onClose: () => void;
  onSent: () => void;
}

/** What is different in each record, before it is sent. */
export function ReviewDialog({ dataset, rejects, edits, header, lineName, onClose, onSent }: ReviewDialogProps) {
  const sending = useSendCorrection(dataset, onSent);
  const edited = rejects.filter((reject) => edits.has(placeOf(reject)));
  const ready = edited.filter((reject) => fits(edits.get(placeOf(reject))?.cells ?? [], header));
  const left = edited.length - ready.length;
  const send = () => {
    const { text, places } = correctionFile(header, lineName, edits);
    const file = new File([text], `${dataset.name.replace(/\.[^.]+$/, "")}-corrected.csv`, { type: "text/csv" });
    sending.mutate({ file, places, options: { encoding: "UTF-8", delimiter: ",", header_row: 1 } });
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      className="max-w-2xl"
      title={`Send ${countOf(ready.length, "corrected record")}?`}
      description="A new version is made: each takes the place of its line, and all others stay as they are."
    >
      <div className="flex flex-col gap-4">
        {left > 0 && (
          <Notice tone="warn">
            {countOf(left, "record")} with the wrong number of cells {left === 1 ? "is" : "are"} left out.
          </Notice>
        )}
        <ul className="max-h-[40vh] divide-y divide-line/70 overflow-y-auto rounded-md border border-line text-sm">
          {ready.slice(0, SHOWN).map((reject) => (
            <li key={placeOf(reject)} className="px-3 py-2">
              <p className="text-xs font-medium text-ink-faint">{placeWords(placeOf(reject))}</p>
              {changesIn(cellsOf(reject, header.length), edits.get(placeOf(reject))?.cells ?? [], header).map((change) => (
                <p key={change.header} className="mt-0.5 flex flex-wrap items-center gap-x-2">
                  <code className="text-xs text-ink-soft">{change.header}</code>
                  <s className="text-ink-faint">{change.from || "empty"}</s>
                  <ArrowRight aria-label="becomes" className="size-3.5 text-ink-faint" />
                  <span className="font-medium">{change.to || "empty"}</span>
                </p>
              ))}
            </li>
          ))}
          {ready.length > SHOWN && <li className="px-3 py-2 text-ink-faint">and {countOf(ready.length - SHOWN, "more record")}</li>}
        </ul>
        {sending.error && <Problem error={sending.error} />}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Go on correcting</Button>
          <Button look="primary" disabled={ready.length === 0} busy={sending.isPending} onClick={send}>
            <Send aria-hidden />
            Send
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
