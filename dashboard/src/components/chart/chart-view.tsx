import { lazy, Suspense } from "react";
import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import { EmptyState, Loading, Skeleton } from "../ui/states";
import { ChartTable } from "./chart-table";
import { KpiFigure } from "./kpi-figure";

const Drawing = lazy(() => import("./drawing"));

export interface ChartViewProps {
  chart: Chart;
  height?: number;
  asTable?: boolean;
  onPick?: (row: Chart["rows"][number]) => void;
}

/** The one renderer of every chart, of any department: it knows kinds and fields, never what they mean. */
export function ChartView({ chart, height = 260, asTable, onPick }: ChartViewProps) {
  if (chart.rows.length === 0) {
    return <EmptyState title="Nothing to draw">The data has no rows for this chart.</EmptyState>;
  }
  if (chart.type === "kpi") {
    return <KpiFigure chart={chart} />;
  }
  if (asTable || chart.type === "table") {
    return <ChartTable chart={chart} height={height} />;
  }
  return (
    <Suspense
      fallback={
        <Loading label={chart.title}>
          <div style={{ height }}>
            <Skeleton className="h-full" />
          </div>
        </Loading>
      }
    >
      <Drawing chart={chart} height={height} onPick={onPick} />
    </Suspense>
  );
}
