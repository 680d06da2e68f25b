import { Page } from "@/components/ui/page";

export function DatasetRejects({ id }: { id: string }) {
  return <Page title="DatasetRejects">{id}</Page>;
}
