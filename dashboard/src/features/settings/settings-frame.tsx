import { Page } from "@/components/ui/page";

export function SettingsFrame({ children }: { children: React.ReactNode }) {
  return <Page title="SettingsFrame">{children}</Page>;
}
