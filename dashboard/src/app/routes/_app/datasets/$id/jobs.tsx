import { createFileRoute } from "@tanstack/react-router";
import { DatasetJobs } from "@/features/datasets/dataset-jobs";

export const Route = createFileRoute("/_app/datasets/$id/jobs")({
  component: () => <DatasetJobs id={Route.useParams().id} />,
});
