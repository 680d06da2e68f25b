import { Page } from "@/components/ui/page";

export function RegisterPage() {
  return <Page title="RegisterPage">{null}</Page>;
}
