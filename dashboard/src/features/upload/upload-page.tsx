import { Page } from "@/components/ui/page";

export function UploadPage() {
  return <Page title="UploadPage">{null}</Page>;
}
