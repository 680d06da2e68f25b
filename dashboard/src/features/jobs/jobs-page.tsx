import { Page } from "@/components/ui/page";

export function JobsPage() {
  return <Page title="JobsPage">{null}</Page>;
}
