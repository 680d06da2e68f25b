import { createFileRoute } from "@tanstack/react-router";
import { PluginsPage } from "@/features/plugins/plugins-page";
import { pluginsSearch } from "@/features/plugins/search";

export const Route = createFileRoute("/_app/plugins")({
  validateSearch: pluginsSearch,
  component: () => <PluginsPage search={Route.useSearch()} />,
});
