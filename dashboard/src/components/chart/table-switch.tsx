import { BarChart3, Table2 } from "lucide-react";
import { cn } from "@/lib/cn";

interface TableSwitchProps {
  /** Of what. */
  title: string;
  asTable: boolean;
  onChange: (asTable: boolean) => void;
}

/** The drawing or its numbers. */
export function TableSwitch({ title, asTable, onChange }: TableSwitchProps) {
  return (
    <div role="group" aria-label={`View of ${title}`} className="flex rounded-md bg-hover p-0.5">
      {[
        { table: false, icon: BarChart3, label: "View as chart" },
        { table: true, icon: Table2, label: "View as table" },
      ].map((side) => (
        <button
          key={side.label}
          type="button"
          aria-label={side.label}
          title={side.label}
          aria-pressed={asTable === side.table}
          onClick={() => onChange(side.table)}
          className={cn(
            "grid size-6 place-items-center rounded hover:text-ink",
            asTable === side.table ? "bg-surface text-ink shadow-card" : "text-ink-faint",
          )}
        >
          <side.icon aria-hidden className="size-3.5" />
        </button>
      ))}
    </div>
  );
}
