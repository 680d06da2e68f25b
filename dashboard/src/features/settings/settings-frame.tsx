import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Page } from "@/components/ui/page";
import { TAB, TAB_ACTIVE, TabsNav } from "@/components/ui/tabs-nav";

const TABS = [
  ["/settings/profile", "Profile"],
  ["/settings/appearance", "Appearance"],
  ["/settings/security", "Security"],
] as const;

export function SettingsFrame({ children }: { children: ReactNode }) {
  return (
    <Page title="Settings" narrow>
      <TabsNav label="Settings">
        {TABS.map(([to, word]) => (
          <Link key={to} to={to} className={TAB} activeProps={{ className: TAB_ACTIVE, "aria-current": "page" }}>
            {word}
          </Link>
        ))}
      </TabsNav>
      {children}
    </Page>
  );
}
