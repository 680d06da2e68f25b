import { useCallback, useState } from "react";
import { ChartMenu } from "@/components/chart/chart-menu";
import { sourceLine } from "@/components/chart/chart-source";
import { ChartView } from "@/components/chart/chart-view";
import { roomyHeight } from "@/components/chart/fits";
import { TableSwitch } from "@/components/chart/table-switch";
import { useRowsTarget } from "@/components/chart/use-row-target";
import { Card, CardHeader } from "@/components/ui/card";
import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import type { Insight } from "@/lib/api/insights/get-insight";
import { ChosenRow } from "./chosen-row";

interface InsightChartProps {
  chart: Chart;
  insight: Insight;
  dataset: Dataset | undefined;
  row?: number;
}

export function InsightChart({ chart, insight, dataset, row }: InsightChartProps) {
  const [asTable, setAsTable] = useState(false);
  const rows = useRowsTarget({ chart, dataset });
  const targetOf = useCallback((chosen: number) => ({ to: `/insights/${insight.id}`, search: { row: chosen }, stay: true }), [insight.id]);
  const marked = row !== undefined && row < chart.rows.length ? row : undefined;
  const drawing = chart.type !== "table" && chart.type !== "kpi";
  const table = asTable || chart.type === "table";
  return (
    <Card className="min-w-0">
      <CardHeader
        title={chart.title}
        note={chart.description === insight.summary ? undefined : chart.description}
        actions={
          <>
            {drawing && chart.rows.length > 0 && <TableSwitch title={chart.title} asTable={asTable} onChange={setAsTable} />}
            <ChartMenu chart={chart} source={sourceLine(dataset)} asTable={asTable} onTable={setAsTable} />
          </>
        }
      />
      {marked !== undefined && drawing && <ChosenRow chart={chart} row={marked} rows={rows(marked)} />}
      <div className={table ? "border-t border-line" : "px-4 pt-1 pb-4"}>
        <ChartView
          chart={chart}
          height={table ? 420 : roomyHeight(chart)}
          asTable={asTable}
          marked={marked}
          targetOf={drawing ? targetOf : rows}
        />
      </div>
    </Card>
  );
}
