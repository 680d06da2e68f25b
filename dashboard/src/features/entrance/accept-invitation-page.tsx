import { Page } from "@/components/ui/page";

export function AcceptInvitationPage() {
  return <Page title="AcceptInvitationPage">{null}</Page>;
}
