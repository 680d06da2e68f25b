import { Page } from "@/components/ui/page";

export function DatasetRows({ id }: { id: string }) {
  return <Page title="DatasetRows">{id}</Page>;
}
