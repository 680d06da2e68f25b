import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { DataTable } from "@/components/data/data-table";
import { ListFooter } from "@/components/data/list-footer";
import { ListStates } from "@/components/data/list-states";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { datasetsQuery } from "@/lib/api/datasets/list-datasets";
import { cn } from "@/lib/cn";
import { pollWhile } from "@/lib/live/status";
import { listColumns } from "./list-columns";
import { ListFilters } from "./list-filters";
import type { ListSearch } from "./list-search";
import { NoDatasets } from "./no-datasets";
import { useDepartments } from "./use-departments";

const route = getRouteApi("/_app/datasets/");

export function DatasetsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const departments = useDepartments();
  const list = useInfiniteQuery({
    ...datasetsQuery(search),
    placeholderData: keepPreviousData,
    refetchInterval: (query) =>
      pollWhile(Boolean(query.state.data?.pages.some((page) => page.items.some((each) => /uploaded|processing/.test(each.status))))),
  });
  const datasets = list.data?.pages.flatMap((page) => page.items) ?? [];
  const change = (next: ListSearch) => void navigate({ search: next, replace: true });
  return (
    <Page title="Datasets" note="Every file that was uploaded, and what became of it.">
      <ListFilters search={search} departments={departments} onChange={change} />
      <Card className={cn("transition-opacity", list.isPlaceholderData && "opacity-60")}>
        <ListStates
          query={list}
          label="Datasets"
          rows={8}
          isEmpty={datasets.length === 0}
          empty={<NoDatasets filtered={Object.keys(search).length > 0} onClear={() => change({})} />}
        >
          <DataTable
            caption="Datasets, newest first"
            columns={listColumns(departments)}
            rows={datasets}
            rowKey={(dataset) => dataset.id}
          />
          <ListFooter
            shown={datasets.length}
            noun={datasets.length === 1 ? "dataset" : "datasets"}
            auto
            hasMore={list.hasNextPage}
            loading={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </ListStates>
      </Card>
    </Page>
  );
}
