import { ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { cn } from "@/lib/cn";
import { dateFormatter } from "@/lib/format/formatter";
import { actionWord } from "./actions";
import { AuditDetails } from "./audit-details";
import { AuditResult } from "./audit-result";
import type { Run } from "./runs";

const clock = dateFormatter({ hour: "2-digit", minute: "2-digit", second: "2-digit" });

export const LINE = "usual:grid grid-cols-[1rem_1fr_auto] items-center gap-x-3 px-4 md:grid-cols-[1rem_5rem_11rem_1fr_6rem_8rem_6rem]";

interface AuditLineProps {
  run: Run;
  actor: string;
  /** What it was done to. */
  subject: string | null;
  department: string;
}

/** One thing that was done, or the same several times on end; opens to all that the trail says of it. */
export function AuditLine({ run, actor, subject, department }: AuditLineProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const [newest] = run.records;
  const times = run.records.length;
  const time = clock(new Date(newest.at));
  return (
    <li className="border-b border-line/70 [contain-intrinsic-size:auto_2.5rem] last:border-b-0 [content-visibility:auto]">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className={cn(LINE, "min-h-9.5 w-full py-1.5 text-left text-sm hover:bg-hover/60 focus-visible:-outline-offset-2")}
      >
        <ChevronRight aria-hidden className={cn("size-4 text-ink-faint transition-transform", open && "rotate-90")} />
        <span className="nums hidden text-ink-faint md:block">{time}</span>
        <span className="hidden truncate md:block">{actor}</span>
        <span className="min-w-0">
          <span className="flex items-center gap-2">
            <span className="truncate font-medium">{actionWord(newest.action)}</span>
            {times > 1 && <span className="nums rounded bg-hover px-1.5 text-xs text-ink-soft">× {times}</span>}
            {subject && <span className="hidden truncate text-xs text-ink-faint sm:inline">{subject}</span>}
          </span>
          <span className="nums block truncate text-xs text-ink-faint md:hidden">
            {time} · {actor}
          </span>
        </span>
        <span className="hidden truncate text-ink-soft md:block">{department}</span>
        <span className="flex items-center max-md:justify-self-end">
          <AuditResult result={newest.result} />
        </span>
        <code className="hidden justify-self-end font-mono text-xs text-ink-faint md:block">{newest.hash.slice(0, 8)}</code>
      </button>
      {open && <AuditDetails id={id} run={run} />}
    </li>
  );
}
