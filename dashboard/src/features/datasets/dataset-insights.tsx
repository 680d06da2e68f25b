import { useInfiniteQuery } from "@tanstack/react-query";
import { Lightbulb } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { StaleNote } from "@/components/ui/stale-note";
import { EmptyState, ErrorState, Loading, Skeleton } from "@/components/ui/states";
import { resultsQuery } from "@/lib/api/datasets/list-results";
import type { Insight } from "@/lib/api/insights/get-insight";
import { InsightTile } from "./insight-tile";
import { NotLoaded } from "./not-loaded";
import { jobUnderWay, useDataset } from "./use-dataset";

const ORDER: Record<Insight["severity"], number> = { high: 0, medium: 1, low: 2, info: 3 };

/** What the department's models make of the rows, what matters most first. */
export function DatasetInsights({ id }: { id: string }) {
  const dataset = useDataset(id).data;
  const list = useInfiniteQuery(resultsQuery(id));
  if (dataset.status !== "completed") {
    return <NotLoaded dataset={dataset} what="are no insights" />;
  }
  if (list.isPending) {
    return (
      <Loading label="Insights">
        <div className="grid gap-4 md:grid-cols-2">
          {Array.from({ length: 4 }, (_, tile) => (
            <Skeleton key={tile} className="h-80" />
          ))}
        </div>
      </Loading>
    );
  }
  const insights = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (insights.length === 0) {
    return (
      <Card>
        {list.isError ? (
          <ErrorState error={list.error} retry={() => void list.refetch()} />
        ) : (
          <EmptyState icon={Lightbulb} title={jobUnderWay(dataset) ? "The models are at it" : "There are no insights"}>
            {jobUnderWay(dataset)
              ? "They look at the rows now. What they find appears here by itself."
              : "The department's models found nothing to say about these rows, or their job failed. The jobs of the dataset tell which."}
          </EmptyState>
        )}
      </Card>
    );
  }
  const sorted = insights.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const source = `${dataset.name}, version ${dataset.version}`;
  const drawn = sorted.filter((insight) => insight.chart && insight.chart.type !== "kpi");
  const said = sorted.filter((insight) => !drawn.includes(insight));
  return (
    <div className="flex flex-col gap-4">
      <StaleNote query={list} />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(13rem,1fr))] gap-4">
        {said.map((insight) => (
          <InsightTile key={insight.id} insight={insight} source={source} />
        ))}
      </div>
      <div className="grid gap-4 lg:grid-cols-2">
        {drawn.map((insight) => (
          <InsightTile key={insight.id} insight={insight} source={source} />
        ))}
      </div>
      {list.hasNextPage && (
        <Button className="self-center" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show more insights
        </Button>
      )}
    </div>
  );
}
