import { Page } from "@/components/ui/page";

export function AppearancePage() {
  return <Page title="AppearancePage">{null}</Page>;
}
