import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import { shown } from "./fields";

/** A chart that is one number, or few. */
export function KpiFigure({ chart }: { chart: Chart }) {
  const row = chart.rows[0];
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-3">
      {chart.series.map((field) => (
        <div key={field.name}>
          <dt className="text-xs text-ink-faint">{field.label}</dt>
          <dd className="nums text-3xl font-semibold tracking-tight">{shown(field, row?.[field.name])}</dd>
        </div>
      ))}
    </dl>
  );
}
