import { ChevronRight } from "lucide-react";
import { Bars } from "@/components/data/bars";
import { TypeIcon } from "@/components/data/type-icon";
import { cn } from "@/lib/cn";
import type { ColumnProfile } from "@/lib/api/datasets/get-profile";
import { formatCell, isNumeric } from "@/lib/format/cells";
import { formatCount, formatPercent } from "@/lib/format/numbers";
import { ColumnDetail } from "./column-detail";

interface ColumnRowProps {
  column: ColumnProfile;
  /** Clean rows of the dataset. */
  rows: number;
  open: boolean;
  onToggle: () => void;
}

const CELL = "h-10 px-3 text-right nums";

/** A mean has no more digits than it can be meant with. */
export function mean(column: ColumnProfile): string {
  const digits = column.type === "money" ? 2 : Math.abs(column.mean ?? 0) >= 1000 ? 0 : 2;
  return column.mean === null ? "–" : (formatCell(column.mean.toFixed(digits), column.type) ?? "–");
}

function Share({ percentage }: { percentage: number }) {
  return (
    <span className="inline-flex items-center justify-end gap-2">
      {percentage > 0 && (
        <span aria-hidden className="hidden h-1 w-10 overflow-hidden rounded-full bg-hover lg:block">
          <span className="block h-full min-w-px bg-warn" style={{ width: `${percentage}%` }} />
        </span>
      )}
      <span className={percentage > 0 ? undefined : "text-ink-faint"}>{formatPercent(percentage / 100)}</span>
    </span>
  );
}

/** What the column is like in a picture the size of a word. */
function Glance({ column, rows }: { column: ColumnProfile; rows: number }) {
  const top = column.top_values[0];
  if (column.histogram.length > 0) {
    return (
      <Bars
        counts={column.histogram.map((bin) => bin.count)}
        label={`How the values of ${column.name} are spread`}
        className="h-6 w-28"
      />
    );
  }
  return top ? (
    <span className="flex max-w-56 items-baseline gap-1.5 text-xs">
      <span className="truncate text-ink-soft">{formatCell(top.value, column.type) ?? top.value}</span>
      <span className="nums text-ink-faint">{formatPercent(rows > 0 ? top.count / rows : null)}</span>
    </span>
  ) : null;
}

export function ColumnRow({ column, rows, open, onToggle }: ColumnRowProps) {
  const range = isNumeric(column.type) || column.type === "date" || column.type === "timestamp";
  const end = (value: string | null) => (range ? (formatCell(value, column.type) ?? "–") : "–");
  return (
    <>
      <tr className={cn("border-b border-line/70", open && "bg-hover/60")}>
        <th scope="row" className="h-10 px-4 text-left font-normal">
          <button
            type="button"
            aria-expanded={open}
            onClick={onToggle}
            className="flex items-center gap-2 text-left hover:text-accent-ink"
          >
            <ChevronRight aria-hidden className={cn("size-3.5 text-ink-faint transition-transform", open && "rotate-90")} />
            <TypeIcon type={column.type} />
            <span className="font-medium break-all">{column.name}</span>
          </button>
        </th>
        <td className={CELL}>
          <Share percentage={column.null_percentage} />
        </td>
        <td className={cn(CELL, "hidden sm:table-cell")}>{formatCount(column.unique_count)}</td>
        <td className={cn(CELL, "hidden md:table-cell")}>{end(column.min)}</td>
        <td className={cn(CELL, "hidden md:table-cell")}>{mean(column)}</td>
        <td className={cn(CELL, "hidden md:table-cell")}>{end(column.max)}</td>
        <td className="hidden h-10 px-4 lg:table-cell">
          <Glance column={column} rows={rows} />
        </td>
      </tr>
      {open && (
        <tr className="border-b border-line/70 bg-hover/30">
          <td colSpan={7} className="p-0">
            <ColumnDetail column={column} rows={rows} />
          </td>
        </tr>
      )}
    </>
  );
}
