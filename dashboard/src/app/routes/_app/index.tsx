import { createFileRoute } from "@tanstack/react-router";
import { overviewDatasetsQuery } from "@/features/overview/newest-datasets";
import { OverviewPage } from "@/features/overview/overview-page";
import { preferencesQuery } from "@/lib/api/auth/preferences";
import { dashboardQuery } from "@/lib/api/dashboards/get-dashboard";

export const Route = createFileRoute("/_app/")({
  loader: async ({ context: { queryClient, me } }) => {
    for (const department of me.departments) {
      void queryClient.prefetchQuery(dashboardQuery(department));
    }
    // The first steps stand on top: they must not come late and push the rest down.
    await Promise.all([queryClient.ensureQueryData(overviewDatasetsQuery), queryClient.prefetchQuery(preferencesQuery)]);
  },
  component: OverviewPage,
});
