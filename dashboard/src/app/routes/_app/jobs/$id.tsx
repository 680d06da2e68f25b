import { createFileRoute } from "@tanstack/react-router";
import { JobPage } from "@/features/jobs/job-page";
import { datasetQuery } from "@/lib/api/datasets/get-dataset";
import { jobQuery } from "@/lib/api/jobs/get-job";

export const Route = createFileRoute("/_app/jobs/$id")({
  loader: async ({ context: { queryClient }, params: { id } }) => {
    const job = await queryClient.ensureQueryData(jobQuery(id));
    await queryClient.ensureQueryData(datasetQuery(job.dataset_id));
  },
  component: () => <JobPage id={Route.useParams().id} />,
});
