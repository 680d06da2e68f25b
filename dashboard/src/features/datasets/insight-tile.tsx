import { Link } from "@tanstack/react-router";
import { ChartView } from "@/components/chart/chart-view";
import { Card } from "@/components/ui/card";
import { SeverityBadge } from "@/components/ui/severity";
import type { Insight } from "@/lib/api/insights/get-insight";

const HEIGHT = 200;

/** One insight: what it says, how much it matters, and its picture. The rest is on its own page. */
export function InsightTile({ insight }: { insight: Insight }) {
  return (
    <Card className="flex min-w-0 flex-col gap-2 p-4">
      <header className="flex items-start justify-between gap-3">
        <h2 className="min-w-0 text-sm font-semibold">
          <Link to="/insights/$id" params={{ id: insight.id }} className="underline-offset-2 hover:underline">
            {insight.title}
          </Link>
        </h2>
        {insight.severity !== "info" && <SeverityBadge severity={insight.severity} />}
      </header>
      {insight.chart?.type === "kpi" && <ChartView chart={insight.chart} />}
      <p className="text-sm text-ink-soft">{insight.summary}</p>
      {insight.chart && insight.chart.type !== "kpi" && (
        <div className="mt-auto min-w-0">
          <ChartView chart={insight.chart} height={HEIGHT} />
        </div>
      )}
    </Card>
  );
}
