import type { MouseEvent } from "react";
import { cn } from "@/lib/cn";
import type { Column } from "./data-table";

interface TableRowProps<Row> {
  index: number;
  row: Row;
  columns: Column<Row>[];
  className?: string;
  onOpen?: (row: Row) => void;
}

/** Not a click on something that acts by itself, nor the end of a selection. */
function meansRow(event: MouseEvent): boolean {
  const inside = (event.target as HTMLElement).closest("a, button, input, label, select");
  return !inside && !window.getSelection()?.toString();
}

export function TableRow<Row>({ index, row, columns, className, onOpen }: TableRowProps<Row>) {
  return (
    <tr
      aria-rowindex={index}
      onClick={onOpen && ((event) => meansRow(event) && onOpen(row))}
      className={cn(
        "group border-b border-line/70 last:border-b-0 usual:hover:bg-hover/60",
        onOpen && "cursor-pointer",
        className,
      )}
    >
      {columns.map((column) => (
        <td
          key={column.id}
          className={cn(
            "h-9.5 truncate px-3 first:pl-4 last:pr-4",
            column.width === undefined && "usual:max-w-md",
            column.align === "right" && "nums text-right",
            column.wide && "hidden md:table-cell",
            column.pinned && "sticky left-0 z-[1] bg-surface group-hover:bg-hover",
            column.className,
          )}
        >
          {column.opens && onOpen ? (
            <button
              type="button"
              onClick={() => onOpen(row)}
              className="w-full truncate text-left underline-offset-2 group-hover:underline"
            >
              {column.cell(row)}
            </button>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}
