import { Link } from "@tanstack/react-router";
import { memo, useCallback, useState } from "react";
import { ChartMenu } from "@/components/chart/chart-menu";
import { sourceLine } from "@/components/chart/chart-source";
import { ChartView } from "@/components/chart/chart-view";
import { roomyHeight } from "@/components/chart/fits";
import { TableSwitch } from "@/components/chart/table-switch";
import { useRowsTarget } from "@/components/chart/use-row-target";
import { Card, CardHeader } from "@/components/ui/card";
import type { DashboardChart } from "@/lib/api/dashboards/get-dashboard";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { cn } from "@/lib/cn";
import { formatFull } from "@/lib/format/times";
import { InsightLink } from "./kpis";

interface ChartTileProps {
  tile: DashboardChart;
  dataset: Dataset | undefined;
  /** Over the whole width. */
  whole: boolean;
  onExplain: (tile: DashboardChart) => void;
}

/** Drawn again when itself changes, not with everything beside it. */
export const ChartTile = memo(function ChartTile({ tile, dataset, whole, onExplain }: ChartTileProps) {
  const { chart, insight_id: insight } = tile;
  const [asTable, setAsTable] = useState(false);
  const rows = useRowsTarget({ chart, dataset });
  const targetOf = useCallback(
    (row: number) => rows(row) ?? (insight ? { to: `/insights/${insight}`, search: { row } } : null),
    [rows, insight],
  );
  const explain = () => onExplain(tile);
  const usual = whole ? 280 : 260;
  const drawing = chart.type !== "table" && chart.type !== "kpi";
  const table = asTable || chart.type === "table";
  return (
    <Card className={cn("flex min-w-0 flex-col", whole && "lg:col-span-2")}>
      <CardHeader
        level={3}
        title={tile.title}
        note={<span className="line-clamp-2">{tile.summary}</span>}
        actions={
          <>
            {drawing && chart.rows.length > 0 && <TableSwitch title={tile.title} asTable={asTable} onChange={setAsTable} />}
            <ChartMenu chart={chart} title={tile.title} source={sourceLine(dataset)} asTable={asTable} onTable={setAsTable} onExplain={explain}>
              <InsightLink id={insight} />
            </ChartMenu>
          </>
        }
      />
      <div className={cn("flex-1", table ? "border-t border-line" : "px-4 pt-1")}>
        {chart.title !== tile.title && <p className={cn("text-xs font-medium text-ink-soft", table ? "px-4 py-2" : "pb-1.5")}>{chart.title}</p>}
        <ChartView chart={chart} height={roomyHeight(chart, usual, usual)} asTable={asTable} targetOf={targetOf} />
      </div>
      {dataset && (
        <footer className="flex items-center justify-between gap-3 px-4 py-1.5 text-2xs text-ink-faint">
          <span className="min-w-0 truncate">
            <Link to="/datasets/$id/overview" params={{ id: dataset.id }} className="inline-flex min-h-6 items-center underline-offset-2 hover:text-ink hover:underline">
              {dataset.name}
            </Link>
            , version {dataset.version}, {formatFull(dataset.updated_at)}
          </span>
          <button type="button" onClick={explain} className="min-h-6 shrink-0 underline-offset-2 hover:text-ink hover:underline">
            Show the query
          </button>
        </footer>
      )}
    </Card>
  );
});
