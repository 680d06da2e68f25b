import { Page } from "@/components/ui/page";

export function MonitoringPage() {
  return <Page title="MonitoringPage">{null}</Page>;
}
