import { Page } from "@/components/ui/page";

export function DatasetInsights({ id }: { id: string }) {
  return <Page title="DatasetInsights">{id}</Page>;
}
