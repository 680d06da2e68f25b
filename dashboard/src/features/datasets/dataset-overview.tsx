import { Page } from "@/components/ui/page";

export function DatasetOverview({ id }: { id: string }) {
  return <Page title="DatasetOverview">{id}</Page>;
}
