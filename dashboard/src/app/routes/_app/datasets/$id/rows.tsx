import { createFileRoute } from "@tanstack/react-router";
import { DatasetRows } from "@/features/datasets/dataset-rows";

export const Route = createFileRoute("/_app/datasets/$id/rows")({
  component: () => <DatasetRows id={Route.useParams().id} />,
});
