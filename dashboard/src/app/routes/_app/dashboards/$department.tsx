import { createFileRoute } from "@tanstack/react-router";
import { DashboardPage } from "@/features/dashboards/dashboard-page";
import { dashboardSearch } from "@/features/dashboards/search";
import { dashboardQuery } from "@/lib/api/dashboards/get-dashboard";

export const Route = createFileRoute("/_app/dashboards/$department")({
  validateSearch: dashboardSearch,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(dashboardQuery(params.department)).then(() => null),
  component: () => <DashboardPage department={Route.useParams().department} search={Route.useSearch()} />,
});
