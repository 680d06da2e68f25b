import { Page } from "@/components/ui/page";

export function ForgotPasswordPage() {
  return <Page title="ForgotPasswordPage">{null}</Page>;
}
