import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Insight } from "@/lib/api/insights/get-insight";
import { formatPercent, formatValue, toNumber } from "@/lib/format/numbers";
import { words } from "@/lib/format/words";
import { SeverityBadge } from "../ui/severity";
import { unitOf } from "./drivers";

const MOST_DRIVERS = 3;

interface InsightItemProps {
  insight: Insight;
  /** Where it is from. */
  note?: ReactNode;
  /** Without its drivers. */
  brief?: boolean;
}

/** One insight in a list: how urgent, what, why, and the way to its evidence. */
export function InsightItem({ insight, note, brief }: InsightItemProps) {
  return (
    <li className="relative flex flex-col gap-x-3 gap-y-1.5 px-4 py-3 sm:flex-row hover:bg-hover/50">
      <span className="shrink-0 pt-px sm:w-20">
        <SeverityBadge severity={insight.severity} />
      </span>
      <div className="min-w-0 flex-1">
        <Link
          to="/insights/$id"
          params={{ id: insight.id }}
          className="text-sm font-medium text-ink underline-offset-2 after:absolute after:inset-0 hover:underline"
        >
          {insight.title}
        </Link>
        <p className="mt-0.5 line-clamp-2 text-sm text-ink-soft">{insight.summary}</p>
        {!brief && insight.drivers.length > 0 && <Drivers insight={insight} />}
        {note && <p className="mt-1 text-xs text-ink-faint">{note}</p>}
      </div>
    </li>
  );
}

function Drivers({ insight }: { insight: Insight }) {
  const { format, unit } = unitOf(insight);
  return (
    <ul aria-label="Drivers" className="mt-1.5 flex flex-wrap gap-1.5">
      {insight.drivers.slice(0, MOST_DRIVERS).map((driver) => (
        <li key={`${driver.dimension} ${driver.member}`} className="nums max-w-full truncate rounded-md bg-hover px-1.5 py-0.5 text-xs text-ink-soft">
          <span className="text-ink-faint">{words(driver.dimension)}</span> {driver.member}{" "}
          <span className="font-medium">{formatValue(driver.contribution, format, unit)}</span>
          {driver.share !== null && <span className="text-ink-faint"> · {formatPercent(toNumber(driver.share))}</span>}
        </li>
      ))}
    </ul>
  );
}
