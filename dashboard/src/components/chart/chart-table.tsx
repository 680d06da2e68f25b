import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import { type Column, DataTable } from "../data/data-table";
import { firstOf, names, numeric, shown } from "./fields";
import { type Target, TargetLink } from "./target";

type Row = { index: number; values: Chart["rows"][number] };

export interface ChartTableProps {
  chart: Chart;
  height?: number;
  marked?: number;
  targetOf?: (row: number) => Target | null;
}

/** A chart's numbers as a table: all of them, for those who would rather read. */
export function ChartTable({ chart, height, marked, targetOf }: ChartTableProps) {
  return (
    <DataTable
      caption={chart.title}
      columns={columnsOf(chart, targetOf)}
      rows={chart.rows.map((values, index) => ({ index, values }))}
      rowKey={(row) => String(row.index)}
      rowClass={(row) => (row.index === marked ? "bg-accent-soft hover:bg-accent-soft" : undefined)}
      height={height ? `${height}px` : undefined}
    />
  );
}

function columnsOf(chart: Chart, targetOf: ChartTableProps["targetOf"]): Column<Row>[] {
  const titles = names(chart);
  const first = chart.x ? [{ id: chart.x.name, header: chart.x.label, cell: (row: Row) => titled(titles[row.index] ?? "–", targetOf?.(row.index)) }] : [];
  return [
    ...first,
    ...chart.series.map((field) => ({
      id: field.name,
      header: field.label,
      align: numeric(field) ? ("right" as const) : ("left" as const),
      cell: (row: Row) => shown(field, row.values[field.name]),
    })),
    ...chart.bands.map((band) => ({
      id: `${band.low} ${band.high}`,
      header: band.label,
      align: "right" as const,
      cell: (row: Row) => interval(chart, row.values[band.low], row.values[band.high]),
    })),
  ];
}

function titled(text: string, target: Target | null | undefined) {
  return target ? (
    <TargetLink target={target} className="text-ink underline decoration-line-strong/50 underline-offset-3 hover:decoration-accent">
      {text}
    </TargetLink>
  ) : (
    text
  );
}

function interval(chart: Chart, low: unknown, high: unknown): string {
  return low === undefined || low === null ? "–" : `${shown(firstOf(chart), low)} – ${shown(firstOf(chart), high)}`;
}
