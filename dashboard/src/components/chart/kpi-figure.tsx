import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import { formatValue } from "@/lib/format/numbers";

/** A chart that is one number. */
export function KpiFigure({ chart }: { chart: Chart }) {
  const row = chart.rows[0];
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2">
      {chart.series.map((field) => (
        <div key={field.name}>
          <dt className="text-xs text-ink-faint">{field.label}</dt>
          <dd className="nums text-2xl font-semibold">{formatValue(row?.[field.name], field.format, field.unit)}</dd>
        </div>
      ))}
    </dl>
  );
}
