import { ArrowDownRight, ArrowRight, ArrowUpRight, type LucideIcon, Minus } from "lucide-react";
import type { KpiComparison as Comparison, Period } from "@/lib/api/dashboards/get-dashboard";
import { formatValue } from "@/lib/format/numbers";
import { periodWords } from "@/lib/periods/words";
import { Skeleton } from "../ui/states";
import { changeOf, type Direction } from "./change";

const ICONS: Record<Direction, LucideIcon> = { up: ArrowUpRight, down: ArrowDownRight, same: ArrowRight, unknown: Minus };

export interface Compared {
  value?: unknown;
  format: string;
  unit: string | null;
  comparison: Comparison;
  /** The time that is compared, where the number above is about another. */
  recent?: Period | null;
}

/** How a number stands against an earlier one: by arrow, word and both numbers. */
export function KpiComparison({ value, format, unit, comparison, recent }: Compared) {
  const change = changeOf({ value, format, comparison });
  const Icon = ICONS[change.direction];
  const before = formatValue(comparison.value, format, unit);
  return (
    <span className="mt-1.5 flex flex-col gap-0.5">
      <span className="flex items-center gap-1 text-xs font-medium text-ink-soft">
        <Icon aria-hidden className="size-3.5 shrink-0 text-ink-faint" />
        <span className="nums truncate">
          {change.words}
          {recent && <span className="font-normal text-ink-faint"> to {formatValue(value, format, unit)}</span>}
        </span>
      </span>
      <span className="nums text-2xs text-ink-faint">
        {recent && `${periodWords(recent)}, `}
        from {before} in {periodWords(comparison)}
      </span>
    </span>
  );
}

export function ComparisonSkeleton() {
  return (
    <span className="mt-1.5 flex flex-col gap-1.5" aria-hidden>
      <Skeleton className="h-3.5 w-24" />
      <Skeleton className="h-3 w-32" />
    </span>
  );
}
