import { Loading, Skeleton } from "@/components/ui/states";
import type { Dashboard } from "@/lib/api/dashboards/get-dashboard";

/** As many tiles as there will be, of their size. */
export function TilesSkeleton({ all }: { all: Dashboard }) {
  return (
    <Loading label="Numbers and charts are loading">
      <div className="flex flex-col gap-5">
        <Skeleton className="h-24" />
        <div className="grid gap-4 lg:grid-cols-2">
          {all.charts.map((chart) => (
            <Skeleton key={chart.type} className="h-88" />
          ))}
        </div>
      </div>
    </Loading>
  );
}
