import { createFileRoute } from "@tanstack/react-router";
import { DatasetOverview } from "@/features/datasets/dataset-overview";

export const Route = createFileRoute("/_app/datasets/$id/overview")({
  component: () => <DatasetOverview id={Route.useParams().id} />,
});
