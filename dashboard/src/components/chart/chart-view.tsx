import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import { ErrorState, Loading, Skeleton } from "../ui/states";
import type { ChartTableProps } from "./chart-table";
import type { DrawingProps } from "./drawing";
import { leftOut } from "./fits";
import { KpiFigure } from "./kpi-figure";
import { drawingQuery, tableQuery } from "./part-queries";
import type { Target } from "./target";
import { WhenNear } from "./when-near";

export interface ChartViewProps {
  chart: Chart;
  height?: number;
  asTable?: boolean;
  /** The row that was drilled into. */
  marked?: number;
  /** Where a row leads to, from a point of the drawing as from a line of the table. */
  targetOf?: (row: number) => Target | null;
}

/** The one renderer of every chart, of any department: it knows kinds and fields, never what they mean. */
export function ChartView({ chart, height = 260, asTable, marked, targetOf }: ChartViewProps) {
  const navigate = useNavigate();
  if (chart.rows.length === 0) {
    return <p className={chart.type === "table" ? "px-4 py-3 text-sm text-ink-faint" : "py-3 text-sm text-ink-faint"}>Nothing to show: the data has no rows for it.</p>;
  }
  if (asTable || chart.type === "table") {
    return <Tabled chart={chart} height={height} marked={marked} targetOf={targetOf} />;
  }
  if (chart.type === "kpi") {
    return <KpiFigure chart={chart} />;
  }
  const note = leftOut(chart, height);
  const go = (row: number) => {
    const target = targetOf?.(row);
    if (target) {
      void navigate({ to: target.to, search: target.search as never, resetScroll: !target.stay, replace: target.stay });
    }
  };
  return (
    <>
      <WhenNear height={height}>
        <Drawn chart={chart} height={height} marked={marked} onPick={targetOf && go} />
      </WhenNear>
      {note && <p className="mt-1.5 text-xs text-ink-faint">{note}</p>}
    </>
  );
}

function Drawn(props: DrawingProps) {
  const { data, error } = useQuery(drawingQuery);
  return data ? <data.Drawing {...props} /> : <Placeholder {...props} error={error} />;
}

function Tabled(props: ChartTableProps & { height: number }) {
  const { data, error } = useQuery(tableQuery);
  return data ? <data.ChartTable {...props} /> : <Placeholder {...props} error={error} />;
}

/** Until it is there; or why it is not. */
function Placeholder({ chart, height, error }: { chart: Chart; height: number; error: Error | null }) {
  if (error) {
    return <ErrorState error={error} retry={() => location.reload()} className="py-4" />;
  }
  return (
    <Loading label={chart.title}>
      <div style={{ height }}>
        <Skeleton className="h-full" />
      </div>
    </Loading>
  );
}
