import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { DataTable } from "@/components/data/data-table";
import { ListFooter } from "@/components/data/list-footer";
import { Card } from "@/components/ui/card";
import { EmptyState, SkeletonRows } from "@/components/ui/states";
import { profileQuery } from "@/lib/api/datasets/get-profile";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { type CleanRow, rowsQuery } from "@/lib/api/datasets/list-rows";
import { cn } from "@/lib/cn";
import { NotLoaded } from "./not-loaded";
import { RowSheet } from "./row-sheet";
import { filledFirst, rowColumns } from "./row-columns";
import { RowsProblem } from "./rows-problem";
import { type RowsSearch, sortOf, sortText } from "./rows-search";
import { RowsToolbar } from "./rows-toolbar";
import { useDataset } from "./use-dataset";
import { schemaOf, useDepartments } from "./use-departments";

const route = getRouteApi("/_app/datasets/$id/rows");
const HEIGHT = "max(22rem, calc(100dvh - 20.5rem))";

export function DatasetRows({ id }: { id: string }) {
  const dataset = useDataset(id).data;
  return dataset.status === "completed" ? <Rows dataset={dataset} /> : <NotLoaded dataset={dataset} what="are no rows" />;
}

function Rows({ dataset }: { dataset: Dataset }) {
  const schema = schemaOf(useDepartments(), dataset);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [filtering, setFiltering] = useState(Boolean(search.filter));
  const [open, setOpen] = useState<number | null>(null);
  const { sort, filter } = search;
  const list = useInfiniteQuery(rowsQuery(dataset.id, dataset.version, { sort, filter }));
  const rows: CleanRow[] = list.data?.pages.flatMap((page) => page.items) ?? [];
  const first = list.data?.pages[0];
  const profile = useQuery(profileQuery(dataset.id, dataset.version)).data;
  const names = filledFirst(first?.columns ?? schema?.columns.map((column) => column.name) ?? [], profile);
  const total = first?.total ?? (filter ? null : dataset.row_count);
  const change = (next: RowsSearch) => void navigate({ search: next, replace: true, resetScroll: false });
  const more = list.hasNextPage && !list.isFetchNextPageError;
  const at = open === null ? -1 : rows.findIndex((row) => row.row_no === open);
  const go = (to: number) => (rows[to] ? () => setOpen(rows[to]?.row_no ?? null) : undefined);
  const chosen = rows[at];
  return (
    <Card>
      <RowsToolbar
        dataset={dataset}
        names={names}
        search={search}
        total={total}
        allowance={list.data?.pages.at(-1)?.allowance ?? null}
        filtering={filtering}
        onFiltering={setFiltering}
        onChange={change}
      />
      <div className={cn("transition-opacity", list.isPlaceholderData && "opacity-60")} aria-busy={list.isFetching}>
        <DataTable
          caption={`Clean rows of ${dataset.name}`}
          columns={rowColumns({ names, schema, rows, search, filtering, onChange: change })}
          rows={rows}
          rowKey={(row) => String(row.row_no)}
          total={total}
          sort={sortOf(sort)}
          onSort={(next) => change({ ...search, sort: sortText(next) })}
          onEnd={more ? () => void list.fetchNextPage() : undefined}
          loadingMore={list.isFetchingNextPage}
          height={rows.length > 0 ? HEIGHT : undefined}
          onOpen={(row) => setOpen(row.row_no)}
          of={`${sort} ${filter?.join()}`}
        />
        {list.isPending && <SkeletonRows rows={10} label="Rows" />}
        {!list.isPending && !list.isError && rows.length === 0 && <EmptyState title="No row is like that" />}
      </div>
      {list.isError && (
        <RowsProblem
          error={list.error}
          at={list.errorUpdatedAt}
          retry={() => void (list.isFetchNextPageError ? list.fetchNextPage() : list.refetch())}
        />
      )}
      {rows.length > 0 && (
        <ListFooter
          shown={rows.length}
          total={total}
          noun="rows"
          hasMore={more}
          loading={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      )}
      {chosen && (
        <RowSheet row={chosen} names={names} schema={schema} onClose={() => setOpen(null)} onUp={go(at - 1)} onDown={go(at + 1)} />
      )}
    </Card>
  );
}
