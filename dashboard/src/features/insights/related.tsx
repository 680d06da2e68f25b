import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { byUrgency } from "@/components/insight/severities";
import { Card, CardHeader } from "@/components/ui/card";
import { SeverityBadge } from "@/components/ui/severity";
import { SkeletonRows } from "@/components/ui/states";
import type { Insight } from "@/lib/api/insights/get-insight";
import { resultsQuery } from "@/lib/api/datasets/list-results";

const MOST = 6;

/** What else the same data says. */
export function Related({ insight }: { insight: Insight }) {
  const { data, isPending, hasNextPage } = useInfiniteQuery(resultsQuery(insight.dataset_id));
  const others = (data?.pages.flatMap((page) => page.items) ?? []).filter((each) => each.id !== insight.id).toSorted(byUrgency);
  if (!isPending && others.length === 0) {
    return null;
  }
  return (
    <Card>
      <CardHeader title="From the same dataset" />
      {isPending ? (
        <SkeletonRows rows={4} label="Related insights are loading" />
      ) : (
        <ul className="pb-2">
          {others.slice(0, MOST).map((each) => (
            <li key={each.id}>
              <Link to="/insights/$id" params={{ id: each.id }} className="flex items-center justify-between gap-3 px-4 py-1.5 text-sm hover:bg-hover">
                <span className="min-w-0 truncate">{each.title}</span>
                <SeverityBadge severity={each.severity} />
              </Link>
            </li>
          ))}
          {others.length > MOST && (
            <li>
              <Link
                to="/datasets/$id/insights"
                params={{ id: insight.dataset_id }}
                className="block px-4 py-1.5 text-sm text-accent-ink underline-offset-2 hover:underline"
              >
                {hasNextPage ? "All" : `All ${others.length + 1}`} of this dataset
              </Link>
            </li>
          )}
        </ul>
      )}
    </Card>
  );
}
