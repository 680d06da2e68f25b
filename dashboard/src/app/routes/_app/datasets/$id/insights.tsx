import { createFileRoute } from "@tanstack/react-router";
import { DatasetInsights } from "@/features/datasets/dataset-insights";
import { resultsQuery } from "@/lib/api/datasets/list-results";

export const Route = createFileRoute("/_app/datasets/$id/insights")({
  loader: ({ context: { queryClient }, params: { id } }) => queryClient.ensureInfiniteQueryData(resultsQuery(id)),
  component: () => <DatasetInsights id={Route.useParams().id} />,
});
