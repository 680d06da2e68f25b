import { Link, type LinkProps } from "@tanstack/react-router";
import { CircleCheck, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { Monitoring } from "@/lib/api/monitoring/get-monitoring";
import { cn } from "@/lib/cn";
import { formatCount } from "@/lib/format/numbers";
import { formatDuration } from "@/lib/format/times";
import { countOf } from "@/lib/format/words";
import { totals } from "./queues";

/** What one looks for first: is it well, does anything pile up. */
export function Summary({ monitoring }: { monitoring: Monitoring }) {
  const { queued, processing, retrying, dead, oldest } = totals(monitoring.queues);
  const ill = monitoring.checks.filter((check) => !check.healthy).length;
  const well = monitoring.ready && ill === 0;
  return (
    <dl className="grid grid-cols-2 gap-4 lg:grid-cols-5">
      <Figure name="Platform" className="max-lg:col-span-2" note={well ? "Everything it rests on answers" : illWords(monitoring.ready, ill)}>
        <span className={cn("flex items-center gap-2", well ? "text-good" : "text-bad")}>
          {well ? <CircleCheck aria-hidden className="size-5" /> : <TriangleAlert aria-hidden className="size-5" />}
          {well ? "Well" : "Needs a look"}
        </span>
      </Figure>
      <Figure name="Waiting" to="/jobs" note={oldest ? `The oldest for ${formatDuration(oldest, monitoring.as_of)}` : "Nothing waits"}>
        {formatCount(queued)}
      </Figure>
      <Figure name="Running" to="/jobs" note={monitoring.workers.length > 0 ? `${countOf(monitoring.workers.length, "worker")} at it` : "No worker has a job"}>
        {formatCount(processing)}
      </Figure>
      <Figure name="Will be retried" note={retrying > 0 ? "By itself, after a pause" : "Nothing failed on the way"}>
        {formatCount(retrying)}
      </Figure>
      <Figure name="Dead letters" to="/dead-letters" note={dead > 0 ? "Failed for good: look why" : "Nothing failed for good"}>
        <span className={dead > 0 ? "text-bad" : undefined}>{formatCount(dead)}</span>
      </Figure>
    </dl>
  );
}

function illWords(ready: boolean, ill: number): string {
  const checks = ill === 1 ? "1 check fails" : `${ill} checks fail`;
  return ready ? checks : `Takes no requests; ${checks}`;
}

interface FigureProps {
  name: string;
  to?: LinkProps["to"];
  note: string;
  className?: string;
  children: ReactNode;
}

function Figure({ name, to, note, className, children }: FigureProps) {
  return (
    <div className={cn("relative rounded-lg border border-line bg-surface shadow-card px-4 py-3", to && "hover:border-line-strong", className)}>
      <dt className="text-xs text-ink-faint">
        {to ? (
          <Link to={to} className="after:absolute after:inset-0 after:rounded-lg hover:text-ink">
            {name}
          </Link>
        ) : (
          name
        )}
      </dt>
      <dd>
        <span className="nums block text-xl leading-8 font-semibold tracking-tight">{children}</span>
        <span className="block text-xs text-ink-faint">{note}</span>
      </dd>
    </div>
  );
}
