import { useMemo } from "react";
import type { Insight } from "@/lib/api/insights/get-insight";
import { words } from "@/lib/format/words";
import { type DriverBar, driverGroups, unitOf } from "./drivers";

/** Who or what is behind it, the largest part first. */
export function DriverBars({ insight, level = 3 }: { insight: Insight; level?: 3 | 4 }) {
  const groups = useMemo(() => driverGroups(insight.drivers, unitOf(insight)), [insight]);
  const Heading = `h${level}` as const;
  return (
    <div className="flex flex-col gap-4">
      {groups.map((group) => (
        <section key={group.dimension} aria-label={words(group.dimension)}>
          <Heading className="mb-1.5 text-xs font-medium text-ink-faint">{words(group.dimension)}</Heading>
          <ol className="flex flex-col gap-2">
            {group.bars.map((bar) => (
              <Bar key={bar.member} bar={bar} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Bar({ bar }: { bar: DriverBar }) {
  return (
    <li>
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <span className="min-w-0 truncate" title={bar.member}>
          {bar.member}
        </span>
        <span className="nums shrink-0">
          {bar.contribution}
          {bar.share && <span className="ml-2 inline-block min-w-14 text-right text-ink-faint">{bar.share}</span>}
        </span>
      </div>
      <div aria-hidden className="mt-1 h-1.5 overflow-hidden rounded-full bg-hover">
        <div
          className={bar.negative ? "h-full rounded-full bg-(--series-2)" : "h-full rounded-full bg-(--series-1)"}
          style={{ width: `${Math.max(1, bar.length * 100)}%` }}
        />
      </div>
    </li>
  );
}
