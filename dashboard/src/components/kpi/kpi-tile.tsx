import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { DashboardKpi } from "@/lib/api/dashboards/get-dashboard";
import { formatValue } from "@/lib/format/numbers";

interface KpiTileProps {
  kpi: DashboardKpi;
  /** How it stands against another time. */
  comparison?: ReactNode;
  /** Where it comes from. */
  source?: ReactNode;
  actions?: ReactNode;
}

/** A number that matters. */
export function KpiTile({ kpi, comparison, source, actions }: KpiTileProps) {
  return (
    <div className="relative flex min-w-0 flex-[1_1_150px] flex-col bg-surface px-4 py-3 sm:flex-[1_1_190px]">
      <dt className={actions ? "truncate pr-8 text-xs font-medium text-ink-faint" : "truncate text-xs font-medium text-ink-faint"}>{kpi.label}</dt>
      <dd className="mt-1 flex flex-1 flex-col">
        <span className="nums truncate text-xl font-semibold tracking-tight sm:text-2xl" title={kpi.summary}>
          <Value kpi={kpi} />
        </span>
        {comparison}
        {source && <span className="mt-1 truncate text-2xs text-ink-faint">{source}</span>}
        {actions && <span className="absolute top-1.5 right-1.5">{actions}</span>}
      </dd>
    </div>
  );
}

function Value({ kpi }: { kpi: DashboardKpi }) {
  const text = formatValue(kpi.value, kpi.format, kpi.unit);
  return kpi.insight_id ? (
    <Link to="/insights/$id" params={{ id: kpi.insight_id }} className="underline-offset-4 hover:underline">
      {text}
    </Link>
  ) : (
    text
  );
}

/** Tiles side by side, parted by lines; a last row that is not full is stretched. */
export function KpiStrip({ label, children }: { label: string; children: ReactNode }) {
  return (
    <dl aria-label={label} className="flex flex-wrap gap-px overflow-hidden rounded-lg border border-line bg-line shadow-card">
      {children}
    </dl>
  );
}
