import { Page } from "@/components/ui/page";

export function PluginsPage() {
  return <Page title="PluginsPage">{null}</Page>;
}
