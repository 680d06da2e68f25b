import { Lightbulb } from "lucide-react";
import { InsightItem } from "@/components/insight/insight-item";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState, ErrorState, SkeletonRows } from "@/components/ui/states";
import { useDepartmentName } from "@/lib/api/departments/list-departments";
import type { Insight } from "@/lib/api/insights/get-insight";
import { type Dashboards, worthLooking } from "./use-dashboards";

const MOST = 5;

/** The most urgent of what the models found. */
export function LookAt({ dashboards }: { dashboards: Dashboards }) {
  const nameOf = useDepartmentName();
  const insights = worthLooking(dashboards.all, MOST);
  const datasets = dashboards.all.flatMap((dashboard) => dashboard.datasets);
  const noteOf = (insight: Insight) =>
    [dashboards.all.length > 1 ? nameOf(insight.department) : null, datasets.find((dataset) => dataset.id === insight.dataset_id)?.name]
      .filter(Boolean)
      .join(", ");
  return (
    <Card aria-label="What to look at">
      <CardHeader title="What to look at" note="The most urgent of what the models found." />
      {dashboards.pending ? (
        <SkeletonRows rows={MOST} label="Insights are loading" />
      ) : insights.length > 0 ? (
        <ul className="divide-y divide-line border-t border-line">
          {insights.map((insight) => (
            <InsightItem key={insight.id} insight={insight} note={noteOf(insight)} brief />
          ))}
        </ul>
      ) : dashboards.error ? (
        <ErrorState error={dashboards.error} retry={dashboards.retry} />
      ) : (
        <EmptyState icon={Lightbulb} title="Nothing found yet">
          Insights come by themselves after a file is loaded.
        </EmptyState>
      )}
    </Card>
  );
}
