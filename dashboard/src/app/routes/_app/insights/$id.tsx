import { createFileRoute } from "@tanstack/react-router";
import { drawingQuery } from "@/components/chart/part-queries";
import { InsightPage } from "@/features/insights/insight-page";
import { insightSearch } from "@/features/insights/search";
import { insightQuery } from "@/lib/api/insights/get-insight";

export const Route = createFileRoute("/_app/insights/$id")({
  validateSearch: insightSearch,
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(drawingQuery);
    return context.queryClient.ensureQueryData(insightQuery(params.id)).then(() => null);
  },
  component: () => <InsightPage id={Route.useParams().id} row={Route.useSearch().row} />,
});
