import { createFileRoute } from "@tanstack/react-router";
import { DatasetProfile } from "@/features/datasets/dataset-profile";
import { profileSearch } from "@/features/datasets/profile-search";
import { datasetQuery } from "@/lib/api/datasets/get-dataset";
import { profileQuery } from "@/lib/api/datasets/get-profile";

export const Route = createFileRoute("/_app/datasets/$id/profile")({
  validateSearch: profileSearch,
  loader: async ({ context: { queryClient }, params: { id } }) => {
    const dataset = await queryClient.ensureQueryData(datasetQuery(id));
    if (dataset.status === "completed") {
      await queryClient.ensureQueryData(profileQuery(id, dataset.version));
    }
  },
  component: () => <DatasetProfile id={Route.useParams().id} />,
});
