import { createFileRoute } from "@tanstack/react-router";
import { DashboardPage } from "@/features/dashboards/dashboard-page";

export const Route = createFileRoute("/_app/dashboards/$department")({
  component: () => <DashboardPage department={Route.useParams().department} />,
});
