import type { Column } from "@/components/data/data-table";
import { TypeIcon } from "@/components/data/type-icon";
import type { Profile } from "@/lib/api/datasets/get-profile";
import type { CleanRow } from "@/lib/api/datasets/list-rows";
import { type ColumnType, formatCell, isNumeric } from "@/lib/format/cells";
import { FilterCell } from "./filter-cell";
import { filtersOf, type RowsSearch, withFilter } from "./rows-search";
import type { Schema } from "./use-departments";

const CHARACTER = 7.5;
const PADDING = 26;
/** Icon and arrow beside a header. */
const SIGNS = 44;
const NARROWEST = 96;
const WIDEST = 300;
const MEASURED = 50;

export function typeOf(schema: Schema | undefined, column: string): ColumnType {
  return schema?.columns.find((each) => each.name === column)?.type ?? "text";
}

/** As wide as what stands in its first rows; nothing jumps while others scroll by. */
export function widthOf(column: string, type: ColumnType, rows: CleanRow[]): number {
  const longest = rows
    .slice(0, MEASURED)
    .reduce((most, row) => Math.max(most, formatCell(row.values[column], type)?.length ?? 0), 0);
  const width = Math.max(column.length * CHARACTER + SIGNS, longest * CHARACTER) + PADDING;
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
}

/** Columns without any value come last: they are seldom what is looked for. */
export function filledFirst(names: string[], profile: Profile | undefined): string[] {
  const empty = new Set(profile?.columns.filter((column) => column.unique_count === 0).map((column) => column.name));
  return names.toSorted((a, b) => Number(empty.has(a)) - Number(empty.has(b)));
}

interface RowColumnsProps {
  names: string[];
  schema: Schema | undefined;
  rows: CleanRow[];
  search: RowsSearch;
  filtering: boolean;
  onChange: (search: RowsSearch) => void;
}

export function rowColumns({ names, schema, rows, search, filtering, onChange }: RowColumnsProps): Column<CleanRow>[] {
  const filters = filtersOf(search);
  const shown = names.filter((name) => !search.hide?.includes(name));
  return [
    { id: "row_no", header: "Row", cell: (row) => row.row_no, width: 76, pinned: true, opens: true, className: "nums text-ink-faint" },
    ...shown.map((name): Column<CleanRow> => {
      const type = typeOf(schema, name);
      return {
        id: name,
        header: (
          <span className="inline-flex items-center gap-1.5">
            <TypeIcon type={type} />
            {name}
          </span>
        ),
        align: isNumeric(type) ? "right" : "left",
        sortable: true,
        width: widthOf(name, type, rows),
        cell: (row) => formatCell(row.values[name], type) ?? <Nothing />,
        below: filtering ? (
          <FilterCell column={name} value={filters.get(name) ?? ""} onApply={(text) => onChange(withFilter(search, name, text))} />
        ) : undefined,
      };
    }),
  ];
}

export function Nothing() {
  return (
    <span className="text-ink-faint">
      <span aria-hidden>–</span>
      <span className="sr-only">empty</span>
    </span>
  );
}
