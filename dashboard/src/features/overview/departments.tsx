import { Link } from "@tanstack/react-router";
import { Card, CardHeader } from "@/components/ui/card";
import { SkeletonRows } from "@/components/ui/states";
import { TimeAgo } from "@/components/ui/time";
import { formatValue } from "@/lib/format/numbers";
import { countOf } from "@/lib/format/words";
import type { Dashboards } from "./use-dashboards";

const MOST_NUMBERS = 3;

/** Each department in a line: for who may see several. */
export function Departments({ dashboards }: { dashboards: Dashboards }) {
  return (
    <Card aria-label="Departments">
      <CardHeader title="Departments" />
      {dashboards.pending ? (
        <SkeletonRows rows={3} label="Departments are loading" />
      ) : (
        <ul className="divide-y divide-line border-t border-line">
          {dashboards.all.map((dashboard) => (
            <li key={dashboard.department} className="relative flex flex-wrap items-center gap-x-8 gap-y-2 px-4 py-3 hover:bg-hover/50">
              <div className="w-full min-w-0 sm:w-44">
                <Link
                  to="/dashboards/$department"
                  params={{ department: dashboard.department }}
                  className="text-sm font-medium underline-offset-2 after:absolute after:inset-0 hover:underline"
                >
                  {dashboard.title}
                </Link>
                <p className="text-xs text-ink-faint">
                  {countOf(dashboard.datasets.length, "dataset")}
                  {dashboard.as_of && (
                    <>
                      , <TimeAgo at={dashboard.as_of} />
                    </>
                  )}
                </p>
              </div>
              {dashboard.kpis.length === 0 && <p className="text-sm text-ink-faint">No numbers yet.</p>}
              <dl className="flex flex-1 flex-wrap gap-x-8 gap-y-1">
                {dashboard.kpis.slice(0, MOST_NUMBERS).map((kpi) => (
                  <div key={kpi.type} className="min-w-28">
                    <dt className="text-2xs text-ink-faint">{kpi.label}</dt>
                    <dd className="nums text-base font-semibold">{formatValue(kpi.value, kpi.format, kpi.unit)}</dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
