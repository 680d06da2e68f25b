import { type ReactNode, useState } from "react";
import { later } from "@/lib/later";
import { useLiveJobs } from "@/lib/live/use-live-jobs";
import { useUploads } from "@/lib/upload/use-uploads";
import { useLater } from "@/lib/use-later";
import { DropAnywhere } from "./drop-anywhere";
import { InShell } from "./in-shell";
import { SideBar } from "./side-bar";
import { TopBar } from "./top-bar";
import { useShortcuts } from "./use-shortcuts";

const paletteModule = later(() => import("./command-palette"));
const helpModule = later(() => import("./shortcuts-dialog"));

/** The frame of every page behind the login. */
export function Shell({ children }: { children: ReactNode }) {
  const [menu, setMenu] = useState(false);
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);
  const forPalette = useLater(paletteModule, palette, () => setPalette(false));
  const forHelp = useLater(helpModule, help, () => setHelp(false));
  useLiveJobs();
  useUploads();
  useShortcuts({ openPalette: () => setPalette(true), openHelp: () => setHelp(true) });
  return (
    <div className="flex min-h-dvh">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-accent focus:px-3 focus:py-2 focus:text-sm focus:text-on-accent"
      >
        Skip to the content
      </a>
      <SideBar open={menu} onClose={() => setMenu(false)} />
      <div className="flex min-w-0 flex-1 flex-col">
        <TopBar onMenu={() => setMenu(true)} onSearch={() => setPalette(true)} onHelp={() => setHelp(true)} />
        <main id="main" tabIndex={-1} className="flex-1 focus:outline-none">
          <InShell value={true}>{children}</InShell>
        </main>
      </div>
      {palette && forPalette && <forPalette.CommandPalette open onOpenChange={setPalette} />}
      {help && forHelp && <forHelp.ShortcutsDialog open onOpenChange={setHelp} />}
      <DropAnywhere />
    </div>
  );
}
