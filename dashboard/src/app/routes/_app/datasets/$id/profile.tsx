import { createFileRoute } from "@tanstack/react-router";
import { DatasetProfile } from "@/features/datasets/dataset-profile";

export const Route = createFileRoute("/_app/datasets/$id/profile")({
  component: () => <DatasetProfile id={Route.useParams().id} />,
});
