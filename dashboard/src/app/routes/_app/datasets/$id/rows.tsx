import { createFileRoute } from "@tanstack/react-router";
import { DatasetRows } from "@/features/datasets/dataset-rows";
import { rowsSearch } from "@/features/datasets/rows-search";
import { datasetQuery } from "@/lib/api/datasets/get-dataset";
import { profileQuery } from "@/lib/api/datasets/get-profile";

/** Loads no rows: they are limited questions, asked by the page and not by a pointer that passes over its link. */
export const Route = createFileRoute("/_app/datasets/$id/rows")({
  validateSearch: rowsSearch,
  loader: async ({ context: { queryClient }, params: { id } }) => {
    const dataset = await queryClient.ensureQueryData(datasetQuery(id));
    if (dataset.status === "completed") {
      await queryClient.prefetchQuery(profileQuery(id, dataset.version));
    }
  },
  component: () => <DatasetRows id={Route.useParams().id} />,
});
