import { createFileRoute } from "@tanstack/react-router";
import { PagePending } from "@/app/page-pending";
import { DashboardPage } from "@/features/dashboards/dashboard-page";
import { dashboardSearch } from "@/features/dashboards/search";
import { dashboardQuery } from "@/lib/api/dashboards/get-dashboard";
import { useRestOfFirst } from "@/lib/use-rest";

export const Route = createFileRoute("/_app/dashboards/$department")({
  validateSearch: dashboardSearch,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(dashboardQuery(params.department)).then(() => null),
  component: () => {
    const props = { department: Route.useParams().department, search: Route.useSearch() };
    return useRestOfFirst() ? <DashboardPage {...props} /> : <PagePending />;
  },
});
