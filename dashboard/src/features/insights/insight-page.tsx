import { Page } from "@/components/ui/page";

export function InsightPage({ id }: { id: string }) {
  return <Page title="InsightPage">{id}</Page>;
}
