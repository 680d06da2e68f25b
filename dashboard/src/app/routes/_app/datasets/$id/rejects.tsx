import { createFileRoute } from "@tanstack/react-router";
import { DatasetRejects } from "@/features/datasets/dataset-rejects";
import { baseVersion } from "@/features/datasets/reject-versions";
import { rejectsSearch } from "@/features/datasets/rejects-search";
import { datasetQuery } from "@/lib/api/datasets/get-dataset";
import { rejectsQuery } from "@/lib/api/datasets/list-rejects";
import { versionsQuery } from "@/lib/api/datasets/list-versions";
import { rejectSummaryQuery } from "@/lib/api/datasets/summarise-rejects";

export const Route = createFileRoute("/_app/datasets/$id/rejects")({
  validateSearch: rejectsSearch,
  // Another version or reason changes without it: what is corrected on the page stays there.
  loader: async ({ context: { queryClient }, params: { id }, location }) => {
    const [dataset, versions] = await Promise.all([
      queryClient.ensureQueryData(datasetQuery(id)),
      queryClient.ensureQueryData(versionsQuery(id)),
    ]);
    const asked = rejectsSearch(location.search as Record<string, unknown>).version;
    const version = asked ?? baseVersion(dataset, versions.items);
    if (versions.items.find((each) => each.number === version)?.rejected) {
      await Promise.all([
        queryClient.prefetchInfiniteQuery(rejectsQuery(id, version)),
        queryClient.prefetchQuery(rejectSummaryQuery(id, version)),
      ]);
    }
  },
  component: () => <DatasetRejects id={Route.useParams().id} />,
});
