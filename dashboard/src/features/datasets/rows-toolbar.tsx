import { Columns3, Download, Filter, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/field";
import { Popover } from "@/components/ui/popover";
import type { Allowance } from "@/lib/api/allowance";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { formatCount } from "@/lib/format/numbers";
import { countOf } from "@/lib/format/words";
import { type RowsSearch, withHidden } from "./rows-search";
import { saveRowsToast } from "./save-rows-toast";

/** Below this part of the hour's questions, how many are left is worth a word. */
const LOW = 0.25;

interface RowsToolbarProps {
  dataset: Dataset;
  names: string[];
  search: RowsSearch;
  total: number | null;
  allowance: Allowance | null;
  filtering: boolean;
  onFiltering: (filtering: boolean) => void;
  onChange: (search: RowsSearch) => void;
}

export function RowsToolbar({ dataset, names, search, total, allowance, filtering, onFiltering, onChange }: RowsToolbarProps) {
  const filters = search.filter?.length ?? 0;
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2">
      <p className="nums mr-auto text-sm" aria-live="polite">
        <span className="font-medium">{total === null ? "Rows" : countOf(total, "row")}</span>
        {filters > 0 && dataset.row_count !== null && <span className="text-ink-faint"> of {formatCount(dataset.row_count)}</span>}
        {allowance && allowance.left < allowance.of * LOW && (
          <span className="ml-3 text-xs text-warn">
            {countOf(allowance.left, "more question")} in the next {Math.max(1, Math.ceil(allowance.renewedIn / 60))} min
          </span>
        )}
      </p>
      {(filters > 0 || search.sort) && (
        <Button size="sm" look="quiet" onClick={() => onChange({ hide: search.hide })}>
          <X aria-hidden />
          Clear
        </Button>
      )}
      <Button
        size="sm"
        look={filtering ? "secondary" : "quiet"}
        aria-pressed={filtering}
        onClick={() => onFiltering(!filtering)}
      >
        <Filter aria-hidden />
        Filter{filters > 0 && ` (${filters})`}
      </Button>
      <ColumnChooser names={names} search={search} onChange={onChange} />
      <Button size="sm" look="quiet" onClick={() => saveRowsToast(dataset, "csv", { sort: search.sort, filter: search.filter })}>
        <Download aria-hidden />
        CSV
        <span className="sr-only"> of {filters > 0 ? "the rows that are left" : "every clean row"}</span>
      </Button>
    </div>
  );
}

function ColumnChooser({ names, search, onChange }: Pick<RowsToolbarProps, "names" | "search" | "onChange">) {
  const [open, setOpen] = useState(false);
  const hidden = search.hide?.length ?? 0;
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label="Columns that are shown"
      align="end"
      trigger={
        <Button size="sm" look="quiet">
          <Columns3 aria-hidden />
          Columns{hidden > 0 && ` (${names.length - hidden} of ${names.length})`}
        </Button>
      }
    >
      <ul className="max-h-80 overflow-y-auto">
        {names.map((name) => (
          <li key={name}>
            <label className="flex cursor-pointer items-center gap-2.5 rounded-md px-2 py-1.5 text-sm hover:bg-hover">
              <Checkbox
                checked={!search.hide?.includes(name)}
                onChange={(event) => onChange(withHidden(search, name, !event.target.checked))}
              />
              {name}
            </label>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button size="sm" look="quiet" className="mt-1 w-full" onClick={() => onChange({ ...search, hide: undefined })}>
          Show all
        </Button>
      )}
    </Popover>
  );
}
