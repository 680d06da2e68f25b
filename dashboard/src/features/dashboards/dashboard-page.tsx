import { Page } from "@/components/ui/page";

export function DashboardPage({ department }: { department: string }) {
  return <Page title="DashboardPage">{department}</Page>;
}
