import { Page } from "@/components/ui/page";

export function VerifyEmailPage() {
  return <Page title="VerifyEmailPage">{null}</Page>;
}
