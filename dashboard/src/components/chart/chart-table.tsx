import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import { formatValue } from "@/lib/format/numbers";
import { type Column, DataTable } from "../data/data-table";

type Row = { key: string; values: Chart["rows"][number] };

/** A chart's numbers as a table: what is drawn, for those who would rather read. */
export function ChartTable({ chart, height }: { chart: Chart; height?: number }) {
  const fields = chart.x ? [chart.x, ...chart.series] : chart.series;
  const columns: Column<Row>[] = [
    ...fields.map((field) => ({
      id: field.name,
      header: field.label,
      align: field.format === "text" || field.format === "date" ? ("left" as const) : ("right" as const),
      cell: (row: Row) => formatValue(row.values[field.name], field.format, field.unit),
    })),
    ...chart.bands.map((band) => ({
      id: band.label,
      header: band.label,
      align: "right" as const,
      cell: (row: Row) =>
        [band.low, band.high]
          .map((name) => formatValue(row.values[name], chart.series[0]?.format ?? "decimal", chart.series[0]?.unit))
          .join(" – "),
    })),
  ];
  return (
    <DataTable
      caption={chart.title}
      columns={columns}
      rows={chart.rows.map((values, index) => ({ key: String(index), values }))}
      rowKey={(row) => row.key}
      height={height ? `${height}px` : undefined}
    />
  );
}
