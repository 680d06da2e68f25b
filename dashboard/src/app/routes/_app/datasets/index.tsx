import { createFileRoute } from "@tanstack/react-router";
import { DatasetsPage } from "@/features/datasets/datasets-page";
import { listSearch } from "@/features/datasets/list-search";
import { datasetsQuery } from "@/lib/api/datasets/list-datasets";
import { departmentsQuery } from "@/lib/api/departments/list-departments";

export const Route = createFileRoute("/_app/datasets/")({
  validateSearch: listSearch,
  // The filters change without it: the page goes on showing what it has meanwhile.
  loader: ({ context: { queryClient }, location }) =>
    Promise.all([
      queryClient.ensureQueryData(departmentsQuery),
      queryClient.ensureInfiniteQueryData(datasetsQuery(listSearch(location.search as Record<string, unknown>))),
    ]),
  component: DatasetsPage,
});
