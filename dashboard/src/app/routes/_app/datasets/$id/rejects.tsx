import { createFileRoute } from "@tanstack/react-router";
import { DatasetRejects } from "@/features/datasets/dataset-rejects";

export const Route = createFileRoute("/_app/datasets/$id/rejects")({
  component: () => <DatasetRejects id={Route.useParams().id} />,
});
