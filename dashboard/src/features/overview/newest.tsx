import { Link } from "@tanstack/react-router";
import { Card, CardHeader } from "@/components/ui/card";
import { DatasetStatus } from "@/components/ui/status";
import { TimeAgo } from "@/components/ui/time";
import type { Dashboard } from "@/lib/api/dashboards/get-dashboard";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { useDepartmentName } from "@/lib/api/departments/list-departments";
import { countOf } from "@/lib/format/words";

const MOST = 6;

interface NewestProps {
  datasets: Dataset[];
  dashboards: Dashboard[];
  /** Whether to say whose they are. */
  several: boolean;
}

/** The newest data, and what was found in it. */
export function Newest({ datasets, dashboards, several }: NewestProps) {
  const nameOf = useDepartmentName();
  const found = dashboards.flatMap((dashboard) => dashboard.insights.map((insight) => insight.dataset_id));
  return (
    <Card aria-label="What is new">
      <CardHeader
        title="What is new"
        actions={
          <Link to="/datasets" className="text-xs font-medium text-accent-ink underline-offset-2 hover:underline">
            All datasets
          </Link>
        }
      />
      <ul className="divide-y divide-line border-t border-line">
        {datasets.slice(0, MOST).map((dataset) => (
          <li key={dataset.id} className="relative flex items-center gap-3 px-4 py-2.5 hover:bg-hover/50">
            <div className="min-w-0 flex-1">
              <Link
                to="/datasets/$id/overview"
                params={{ id: dataset.id }}
                className="block truncate text-sm font-medium underline-offset-2 after:absolute after:inset-0 hover:underline"
              >
                {dataset.name}
              </Link>
              <p className="nums truncate text-xs text-ink-faint">
                {[several ? nameOf(dataset.department) : null, ...factsOf(dataset, found.filter((id) => id === dataset.id).length)]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </div>
            <TimeAgo at={dataset.updated_at} className="hidden shrink-0 text-xs text-ink-faint sm:block" />
            <DatasetStatus status={dataset.status} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function factsOf(dataset: Dataset, insights: number): (string | null)[] {
  return [
    dataset.row_count === null || dataset.status === "failed" ? null : countOf(dataset.row_count, "row"),
    insights > 0 ? countOf(insights, "insight") : null,
    (dataset.rejected ?? 0) > 0 ? `${countOf(dataset.rejected ?? 0, "row")} rejected` : null,
    dataset.version > 1 ? `version ${dataset.version}` : null,
  ];
}
