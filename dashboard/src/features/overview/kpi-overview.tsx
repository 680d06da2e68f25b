import { Link } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import { KpiSource } from "@/components/kpi/kpi-source";
import { KpiStanding } from "@/components/kpi/kpi-standing";
import { KpiStrip, KpiTile } from "@/components/kpi/kpi-tile";
import { Loading, Skeleton } from "@/components/ui/states";
import type { Dashboard } from "@/lib/api/dashboards/get-dashboard";
import { useRecent } from "@/lib/api/dashboards/use-recent";

interface KpiOverviewProps {
  department: string;
  /** Undefined while it is pending, or where it could not be had. */
  dashboard: Dashboard | undefined;
  pending: boolean;
}

/** The numbers that matter to a department, and the way to the rest. */
export function KpiOverview({ department, dashboard, pending }: KpiOverviewProps) {
  const recent = useRecent(department, dashboard);
  if (pending) {
    return (
      <Loading label="The numbers are loading">
        <Skeleton className="h-28" />
      </Loading>
    );
  }
  if (!dashboard || dashboard.kpis.length === 0) {
    return null;
  }
  return (
    <section aria-label={`Numbers of ${dashboard.title}`} className="flex flex-col gap-2">
      <KpiStrip label="Numbers that matter">
        {dashboard.kpis.map((kpi) => (
          <KpiTile key={kpi.type} kpi={kpi} comparison={<KpiStanding kpi={kpi} recent={recent} />} />
        ))}
      </KpiStrip>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <Link
          to="/dashboards/$department"
          params={{ department }}
          className="inline-flex items-center gap-1 text-xs font-medium text-accent-ink underline-offset-2 hover:underline"
        >
          Open the dashboard
          <ArrowRight aria-hidden className="size-3.5" />
        </Link>
        <KpiSource dashboard={dashboard} />
      </div>
    </section>
  );
}
