import { Page } from "@/components/ui/page";

export function SecurityPage() {
  return <Page title="SecurityPage">{null}</Page>;
}
