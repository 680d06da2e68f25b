import { createFileRoute } from "@tanstack/react-router";
import { DatasetInsights } from "@/features/datasets/dataset-insights";

export const Route = createFileRoute("/_app/datasets/$id/insights")({
  component: () => <DatasetInsights id={Route.useParams().id} />,
});
