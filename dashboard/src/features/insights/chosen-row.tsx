import { Link } from "@tanstack/react-router";
import { X } from "lucide-react";
import { names } from "@/components/chart/fields";
import { lines } from "@/components/chart/options/tooltip";
import { type Target, TargetLink } from "@/components/chart/target";
import type { Chart } from "@/lib/api/dashboards/get-dashboard";

interface ChosenRowProps {
  chart: Chart;
  row: number;
  /** Its rows in the dataset, where they can be found. */
  rows: Target | null;
}

/** The point that was drilled into, in words. */
export function ChosenRow({ chart, row, rows }: ChosenRowProps) {
  const values = chart.rows[row];
  return (
    <div className="mx-4 mb-2 flex flex-wrap items-center gap-x-4 gap-y-1 rounded-md bg-accent-soft px-3 py-1.5 text-sm">
      <span className="font-medium text-accent-ink">{names(chart)[row]}</span>
      {values &&
        lines(chart, values).map(([label, value]) => (
          <span key={label} className="nums text-ink-soft">
            {label} <span className="font-medium text-ink">{value}</span>
          </span>
        ))}
      <span className="ml-auto flex items-center gap-3">
        {rows && (
          <TargetLink target={rows} className="text-accent-ink underline underline-offset-2">
            See its rows
          </TargetLink>
        )}
        <Link to="." search={{}} replace resetScroll={false} aria-label="Choose no point" className="rounded p-0.5 text-ink-faint hover:text-ink">
          <X aria-hidden className="size-4" />
        </Link>
      </span>
    </div>
  );
}
