import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type ReactNode, useEffect, useRef } from "react";
import { cn } from "@/lib/cn";
import { HeaderCell } from "./header-cell";
import { TableRow } from "./table-row";

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
  /** In pixels. Where a column has one, all should: nothing jumps while rows scroll by. */
  width?: number;
  /** Stays in sight while the others scroll sideways; the first one alone. */
  pinned?: boolean;
  /** Its cell is the button that opens the row. */
  opens?: boolean;
  /** Below the header, in a row of its own: a filter. */
  below?: ReactNode;
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
  /** How many there are, where not all of them are here. */
  total?: number | null;
  sort?: Sort | null;
  onSort?: (sort: Sort | null) => void;
  /** Asks for more when the end comes near. */
  onEnd?: () => void;
  loadingMore?: boolean;
  /** Of the scrolling area; without one the page scrolls and every row is drawn. */
  height?: string;
  rowClass?: (row: Row) => string | undefined;
  /** A row was chosen, by a click or by its button. */
  onOpen?: (row: Row) => void;
  /** Scrolls to the top when it changes: other rows are shown. */
  of?: string;
}

const ROW_HEIGHT = 38;
const NEAR_END = 12;

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, height, onEnd, loadingMore, of } = props;
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
  useEffect(() => {
    if (of !== undefined && scroller.current) {
      scroller.current.scrollTop = 0;
    }
  }, [of]);
  const before = seen?.[0]?.start ?? 0;
  const after = seen ? virtual.getTotalSize() - (seen.at(-1)?.end ?? 0) : 0;
  const shown = seen ? seen.map((item) => item.index) : rows.map((_, index) => index);
  const filtered = columns.some((column) => column.below);
  const width = widthOf(columns);
  const narrow = widthOf(columns.filter((column) => !column.wide));
  return (
    <div
      ref={scroller}
      className="relative overflow-auto rounded-t-lg"
      style={height ? { maxHeight: height } : undefined}
      {...(height ? { tabIndex: 0, role: "region", "aria-label": caption } : {})}
    >
      <table
        className={cn("w-full border-collapse text-sm", width > 0 && "min-w-(--narrow) table-fixed md:min-w-(--width)")}
        style={width > 0 ? ({ "--width": `${width}px`, "--narrow": `${narrow}px` } as CSSProperties) : undefined}
        aria-rowcount={(props.total ?? rows.length) + 1}
      >
        <caption className="sr-only">{caption}</caption>
        {width > 0 && (
          <colgroup>
            {columns.map((column) => (
              <col key={column.id} style={{ width: column.width }} className={cn(column.wide && "hidden md:table-column")} />
            ))}
          </colgroup>
        )}
        <thead className="sticky top-0 z-10">
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={props.sort ?? null} onSort={props.onSort} last={!filtered} />
            ))}
          </tr>
          {filtered && (
            <tr>
              {columns.map((column) => (
                <td
                  key={column.id}
                  className={cn(
                    "border-b border-line bg-surface px-1.5 pb-1.5 first:pl-3",
                    column.wide && "hidden md:table-cell",
                    column.pinned && "sticky left-0 z-10",
                  )}
                >
                  {column.below}
                </td>
              ))}
            </tr>
          )}
        </thead>
        <tbody>
          {before > 0 && <Gap height={before} columns={columns.length} />}
          {shown.map((index) => {
            const row = rows[index] as Row;
            return (
              <TableRow
                key={rowKey(row)}
                index={index + 2}
                row={row}
                columns={columns}
                className={props.rowClass?.(row)}
                onOpen={props.onOpen}
              />
            );
          })}
          {after > 0 && <Gap height={after} columns={columns.length} />}
        </tbody>
      </table>
    </div>
  );
}

function widthOf<Row>(columns: Column<Row>[]): number {
  return columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
}

function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  );
}
