import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { ChartMenu } from "@/components/chart/chart-menu";
import { ChartView } from "@/components/chart/chart-view";
import { Card } from "@/components/ui/card";
import { SeverityBadge } from "@/components/ui/severity";
import type { Insight } from "@/lib/api/insights/get-insight";

const HEIGHT = 200;

/** One insight: what it says, how much it matters, and its picture. The rest is on its own page. */
export function InsightTile({ insight, source }: { insight: Insight; source: string }) {
  const [asTable, setAsTable] = useState(false);
  const { chart } = insight;
  return (
    <Card className="flex min-w-0 flex-col gap-2 p-4">
      <header className="flex min-h-7 items-start justify-between gap-3">
        <h2 className="min-w-0 pt-1 text-sm font-semibold">
          <Link to="/insights/$id" params={{ id: insight.id }} className="underline-offset-2 hover:underline">
            {insight.title}
          </Link>
        </h2>
        <span className="flex items-center gap-1">
          {insight.severity !== "info" && <SeverityBadge severity={insight.severity} />}
          {chart && chart.type !== "kpi" && <ChartMenu chart={chart} source={source} asTable={asTable} onTable={setAsTable} />}
        </span>
      </header>
      {chart?.type === "kpi" && <ChartView chart={chart} />}
      <p className="text-sm text-ink-soft">{insight.summary}</p>
      {chart && chart.type !== "kpi" && (
        <div className="mt-auto min-w-0">
          <ChartView chart={chart} height={HEIGHT} asTable={asTable} />
        </div>
      )}
    </Card>
  );
}
