import { Link } from "@tanstack/react-router";
import { ArrowUpRight } from "lucide-react";
import { ChartMenu } from "@/components/chart/chart-menu";
import { sourceLine } from "@/components/chart/chart-source";
import { KpiSource, onlySource } from "@/components/kpi/kpi-source";
import { KpiStanding } from "@/components/kpi/kpi-standing";
import { KpiStrip, KpiTile } from "@/components/kpi/kpi-tile";
import { MenuItem } from "@/components/ui/menu";
import type { Dashboard, DashboardKpi } from "@/lib/api/dashboards/get-dashboard";
import type { Recent } from "@/lib/api/dashboards/use-recent";
import { kpiChart } from "./kpi-chart";

interface KpisProps {
  shown: Dashboard;
  recent: Recent;
  onExplain: (kpi: DashboardKpi) => void;
}

export function Kpis({ shown, recent, onExplain }: KpisProps) {
  const datasetOf = (kpi: DashboardKpi) => shown.datasets.find((dataset) => dataset.id === kpi.dataset_id);
  return (
    <section aria-label="Numbers" className="flex flex-col gap-1.5">
      <KpiStrip label="Numbers that matter">
        {shown.kpis.map((kpi) => (
          <KpiTile
            key={kpi.type}
            kpi={kpi}
            comparison={<KpiStanding kpi={kpi} recent={recent} />}
            source={onlySource(shown) ? undefined : datasetOf(kpi)?.name}
            actions={
              <ChartMenu chart={kpiChart(kpi)} source={sourceLine(datasetOf(kpi))} onExplain={() => onExplain(kpi)}>
                <InsightLink id={kpi.insight_id} />
              </ChartMenu>
            }
          />
        ))}
      </KpiStrip>
      <KpiSource dashboard={shown} />
    </section>
  );
}

export function InsightLink({ id }: { id: string | null }) {
  return id ? (
    <MenuItem asChild>
      <Link to="/insights/$id" params={{ id }}>
        <ArrowUpRight aria-hidden />
        Open the insight
      </Link>
    </MenuItem>
  ) : null;
}
