import { Ban, Check, CircleDashed, Loader2, type LucideIcon, Minus, RotateCw, X } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { formatDuration, formatFull, formatTime } from "@/lib/format/times";
import type { Stage, StageName, StageState } from "@/lib/jobs/stages";

const DONE: Record<StageName, string> = {
  uploaded: "Uploaded",
  validated: "Validated",
  loaded: "Loaded",
  inferred: "Insights found",
};

const OPEN: Record<StageName, string> = {
  uploaded: "Upload",
  validated: "Validation",
  loaded: "Load",
  inferred: "Insights",
};

const LOOKS: Record<StageState, { word: string; icon: LucideIcon; className: string }> = {
  done: { word: "done", icon: Check, className: "border-good bg-good-soft text-good" },
  active: { word: "running", icon: Loader2, className: "border-info bg-info-soft text-info [&_svg]:animate-spin" },
  waiting: { word: "to come", icon: CircleDashed, className: "border-line bg-surface text-ink-faint" },
  retrying: { word: "tried again", icon: RotateCw, className: "border-warn bg-warn-soft text-warn" },
  failed: { word: "failed", icon: X, className: "border-bad bg-bad-soft text-bad" },
  cancelled: { word: "cancelled", icon: Ban, className: "border-line-strong bg-hover text-ink-soft" },
  skipped: { word: "not reached", icon: Minus, className: "border-line bg-surface text-ink-faint" },
};

interface StageRowProps {
  stage: Stage;
  title?: string;
  last: boolean;
  /** The time that a running stage is measured against. */
  now: number;
  children?: ReactNode;
}

/** One stage: how it stands as icon, word and colour, when it was and how long it took, and what there is to say. */
export function StageRow({ stage, title, last, now, children }: StageRowProps) {
  const look = LOOKS[stage.state];
  const faint = stage.state === "waiting" || stage.state === "skipped";
  const at = stage.to ?? stage.from;
  return (
    <li className="relative flex gap-3 pb-4 last:pb-0">
      {!last && <span aria-hidden className="absolute top-6 bottom-0 left-2.75 w-px bg-line" />}
      <span className={cn("z-1 grid size-6 shrink-0 place-items-center rounded-full border [&_svg]:size-3.5", look.className)}>
        <look.icon aria-hidden />
      </span>
      <div className="min-w-0 flex-1 pt-0.5">
        <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
          <span className={cn("font-medium", faint && "text-ink-faint")}>{title ?? (stage.state === "done" ? DONE : OPEN)[stage.name]}</span>
          <span className="text-xs text-ink-faint">{look.word}</span>
          <span className="nums ml-auto flex gap-3 text-xs text-ink-faint">
            {stage.from && <span>{formatDuration(stage.from, stage.to, now)}</span>}
            {at && (
              <time dateTime={at} title={formatFull(at)}>
                {formatTime(at)}
              </time>
            )}
          </span>
        </p>
        {children && <div className="mt-1 flex flex-col gap-2 text-sm text-ink-soft">{children}</div>}
      </div>
    </li>
  );
}
