import { Page } from "@/components/ui/page";

export function DeadLettersPage() {
  return <Page title="DeadLettersPage">{null}</Page>;
}
