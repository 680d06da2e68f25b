import { createFileRoute } from "@tanstack/react-router";
import { DatasetRows } from "@/features/datasets/dataset-rows";
import { rowsSearch } from "@/features/datasets/rows-search";

/** No loader: rows are limited questions, asked by the page and not by a pointer that passes over its link. */
export const Route = createFileRoute("/_app/datasets/$id/rows")({
  validateSearch: rowsSearch,
  component: () => <DatasetRows id={Route.useParams().id} />,
});
