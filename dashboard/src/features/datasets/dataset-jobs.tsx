import { Page } from "@/components/ui/page";

export function DatasetJobs({ id }: { id: string }) {
  return <Page title="DatasetJobs">{id}</Page>;
}
