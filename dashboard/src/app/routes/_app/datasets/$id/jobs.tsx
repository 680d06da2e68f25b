import { createFileRoute } from "@tanstack/react-router";
import { DatasetJobs } from "@/features/datasets/dataset-jobs";
import { jobsQuery } from "@/lib/api/jobs/list-jobs";

export const Route = createFileRoute("/_app/datasets/$id/jobs")({
  loader: ({ context: { queryClient }, params: { id } }) => queryClient.ensureInfiniteQueryData(jobsQuery({ dataset_id: id })),
  component: () => <DatasetJobs id={Route.useParams().id} />,
});
