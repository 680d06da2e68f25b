import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { cn } from "@/lib/cn";
import type { Column, Sort } from "./data-table";

interface HeaderCellProps<Row> {
  column: Column<Row>;
  sort: Sort | null;
  onSort?: (sort: Sort | null) => void;
  /** Nothing of the head stands below it. */
  last: boolean;
}

export function HeaderCell<Row>({ column, sort, onSort, last }: HeaderCellProps<Row>) {
  const mine = sort?.by === column.id ? sort : null;
  const sortable = column.sortable && onSort;
  const state = mine ? (mine.descending ? "descending" : "ascending") : "none";
  const Icon = mine ? (mine.descending ? ArrowDown : ArrowUp) : ChevronsUpDown;
  return (
    <th
      scope="col"
      aria-sort={sortable ? state : undefined}
      className={cn(
        "h-8 bg-surface px-3 text-xs font-medium whitespace-nowrap text-ink-faint first:pl-4 last:pr-4",
        last && "shadow-[inset_0_-1px_0_var(--line)]",
        column.align === "right" ? "text-right" : "text-left",
        column.wide && "hidden md:table-cell",
        column.pinned && "sticky left-0 z-10",
      )}
    >
      {sortable ? (
        <button
          type="button"
          className={cn("inline-flex max-w-full items-center gap-1 hover:text-ink", mine && "text-ink")}
          onClick={() => onSort(nextSort(column.id, mine))}
        >
          <span className="truncate">{column.header}</span>
          <Icon aria-hidden className={cn("size-3 shrink-0", !mine && "opacity-50")} />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

/** Up, down, not at all. */
export function nextSort(by: string, current: Sort | null): Sort | null {
  if (!current) {
    return { by, descending: false };
  }
  return current.descending ? null : { by, descending: true };
}
