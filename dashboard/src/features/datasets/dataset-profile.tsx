import { Page } from "@/components/ui/page";

export function DatasetProfile({ id }: { id: string }) {
  return <Page title="DatasetProfile">{id}</Page>;
}
