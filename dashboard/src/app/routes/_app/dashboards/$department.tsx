import { createFileRoute } from "@tanstack/react-router";
import { loadDrawing } from "@/components/chart/load-drawing";
import { DashboardPage } from "@/features/dashboards/dashboard-page";
import { dashboardSearch } from "@/features/dashboards/search";
import { dashboardQuery } from "@/lib/api/dashboards/get-dashboard";

export const Route = createFileRoute("/_app/dashboards/$department")({
  validateSearch: dashboardSearch,
  loader: ({ context, params }) => {
    // The charts' chunk and their data are on the way together.
    void loadDrawing();
    return context.queryClient.ensureQueryData(dashboardQuery(params.department)).then(() => null);
  },
  component: () => <DashboardPage department={Route.useParams().department} search={Route.useSearch()} />,
});
