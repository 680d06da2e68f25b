import { createFileRoute } from "@tanstack/react-router";
import { DatasetRejects } from "@/features/datasets/dataset-rejects";
import { rejectsSearch } from "@/features/datasets/rejects-search";

export const Route = createFileRoute("/_app/datasets/$id/rejects")({
  validateSearch: rejectsSearch,
  component: () => <DatasetRejects id={Route.useParams().id} />,
});
