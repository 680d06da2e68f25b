import { Page } from "@/components/ui/page";

export function JobPage({ id }: { id: string }) {
  return <Page title="JobPage">{id}</Page>;
}
