import { Send } from "lucide-react";
import { toast } from "@/lib/toast";
import { Button } from "@/components/ui/button";
import { countOf } from "@/lib/format/words";
import { fits } from "./corrections";
import type { Corrections } from "./use-corrections";

interface CorrectionBarProps {
  corrections: Corrections;
  header: readonly string[];
  onReview: () => void;
}

/** Stays in sight while something is corrected and not sent. */
export function CorrectionBar({ corrections, header, onReview }: CorrectionBarProps) {
  const { edits, clear, many } = corrections;
  const open = [...edits.values()].filter((edit) => !fits(edit.cells, header)).length;
  const discard = () => {
    clear();
    toast("Your corrections are discarded", { action: { label: "Undo", onClick: () => many(edits) } });
  };
  return (
    <div
      role="status"
      className="sticky bottom-3 z-20 mx-3 mb-3 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-line bg-raised px-4 py-2.5 text-sm shadow-lifted"
    >
      <span>
        <span className="font-medium">{countOf(edits.size, "record")} corrected</span>
        {open > 0 && <span className="text-warn"> · {open} not done yet</span>}
        <span className="text-ink-faint"> · not sent</span>
      </span>
      <Button size="sm" look="primary" onClick={onReview}>
        <Send aria-hidden />
        Look over and send
      </Button>
      <Button size="sm" look="quiet" onClick={discard}>
        Discard
      </Button>
    </div>
  );
}
