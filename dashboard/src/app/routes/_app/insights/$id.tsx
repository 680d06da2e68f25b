import { createFileRoute } from "@tanstack/react-router";
import { InsightPage } from "@/features/insights/insight-page";

export const Route = createFileRoute("/_app/insights/$id")({
  component: () => <InsightPage id={Route.useParams().id} />,
});
