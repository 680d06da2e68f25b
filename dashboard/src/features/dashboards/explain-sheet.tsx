import { Sheet } from "@/components/ui/sheet";
import { SkeletonRows } from "@/components/ui/states";
import { later } from "@/lib/later";
import { useLater } from "@/lib/use-later";
import type { Explained, ExplanationProps } from "./explanation";

const explanation = later(() => import("./explanation"));

interface ExplainSheetProps extends Omit<ExplanationProps, "explained"> {
  explained: Explained | null;
  onClose: () => void;
}

/** Why a tile says what it says. What tells it comes when somebody asks. */
export function ExplainSheet({ explained, onClose, ...about }: ExplainSheetProps) {
  const loaded = useLater(explanation, explained !== null, onClose);
  return (
    <Sheet open={explained !== null} onOpenChange={(open) => !open && onClose()} kind="What this rests on" title={explained?.title ?? ""}>
      {explained && loaded && <loaded.Explanation explained={explained} {...about} />}
      {explained && !loaded && (
        <div className="px-5 py-4">
          <SkeletonRows rows={4} label="The explanation is loading" />
        </div>
      )}
    </Sheet>
  );
}
