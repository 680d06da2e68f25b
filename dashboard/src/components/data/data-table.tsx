import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { cn } from "@/lib/cn";

export interface Column<Row> {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the right, their digits below each other. */
  align?: "left" | "right";
  /** Leaves the narrowest screens. */
  wide?: boolean;
  className?: string;
  /** Whether the server can sort by it. */
  sortable?: boolean;
}

export interface Sort {
  by: string;
  descending: boolean;
}

export interface DataTableProps<Row> {
  /** What the table is, for readers. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  sort?: Sort | null;
  onSort?: (sort: Sort | null) => void;
  /** Asks for more when the end comes near. */
  onEnd?: () => void;
  loadingMore?: boolean;
  /** Of the scrolling area; without one the page scrolls and every row is drawn. */
  height?: string;
  rowClass?: (row: Row) => string | undefined;
}

const ROW_HEIGHT = 38;
const NEAR_END = 12;

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, height, onEnd, loadingMore } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    enabled: Boolean(height),
  });
  const seen = height ? virtual.getVirtualItems() : null;
  const last = seen?.at(-1)?.index ?? -1;
  useEffect(() => {
    if (height && onEnd && !loadingMore && last >= rows.length - NEAR_END) {
      onEnd();
    }
  }, [height, onEnd, loadingMore, last, rows.length]);
  const before = seen?.[0]?.start ?? 0;
  const after = seen ? virtual.getTotalSize() - (seen.at(-1)?.end ?? 0) : 0;
  const shown = seen ? seen.map((item) => item.index) : rows.map((_, index) => index);
  return (
    <div
      ref={scroller}
      className="relative overflow-auto"
      style={height ? { maxHeight: height } : undefined}
      {...(height ? { tabIndex: 0, role: "region", "aria-label": caption } : {})}
    >
      <table className="w-full border-collapse text-sm" aria-rowcount={rows.length + 1}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={props.sort ?? null} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Gap height={before} columns={columns.length} />}
          {shown.map((index) => {
            const row = rows[index] as Row;
            return (
              <tr
                key={rowKey(row)}
                aria-rowindex={index + 2}
                className={cn("border-b border-line/70 last:border-b-0 hover:bg-hover/60", props.rowClass?.(row))}
              >
                {columns.map((column) => (
                  <td
                    key={column.id}
                    className={cn(
                      "h-9.5 max-w-md truncate px-3 first:pl-4 last:pr-4",
                      column.align === "right" && "nums text-right",
                      column.wide && "hidden md:table-cell",
                      column.className,
                    )}
                  >
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          {after > 0 && <Gap height={after} columns={columns.length} />}
        </tbody>
      </table>
    </div>
  );
}

function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  );
}

interface HeaderCellProps<Row> {
  column: Column<Row>;
  sort: Sort | null;
  onSort?: (sort: Sort | null) => void;
}

function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const mine = sort?.by === column.id ? sort : null;
  const sortable = column.sortable && onSort;
  const state = mine ? (mine.descending ? "descending" : "ascending") : "none";
  const Icon = mine ? (mine.descending ? ArrowDown : ArrowUp) : ChevronsUpDown;
  return (
    <th
      scope="col"
      aria-sort={sortable ? state : undefined}
      className={cn(
        "sticky top-0 z-10 h-8 border-b border-line bg-surface px-3 text-left text-xs font-medium whitespace-nowrap text-ink-faint first:pl-4 last:pr-4",
        column.align === "right" && "text-right",
        column.wide && "hidden md:table-cell",
      )}
    >
      {sortable ? (
        <button
          type="button"
          className="inline-flex items-center gap-1 hover:text-ink"
          onClick={() => onSort(nextSort(column.id, mine))}
        >
          {column.header}
          <Icon aria-hidden className="size-3" />
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
