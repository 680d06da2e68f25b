import { Page } from "@/components/ui/page";

export function DatasetFrame({ children }: { id: string; children: React.ReactNode }) {
  return <Page title="DatasetFrame">{children}</Page>;
}
