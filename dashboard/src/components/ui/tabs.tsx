import { Tabs as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { TAB } from "./tabs-nav";

export interface Tab {
  id: string;
  label: string;
  /** How many there are, behind the label. */
  count?: number;
  content: ReactNode;
}

const ACTIVE =
  "outline-offset-[-2px] data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink";

/** Tabs within a part of a page, which have no address of their own. */
export function Tabs({ label, tabs, first }: { label: string; tabs: Tab[]; first?: string }) {
  return (
    <Radix.Root defaultValue={first ?? tabs[0]?.id}>
      <Radix.List aria-label={label} className="-mb-px flex gap-1 overflow-x-auto border-b border-line px-2">
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.id}
            value={tab.id}
            className={cn(TAB, ACTIVE)}
          >
            {tab.label}
            {tab.count !== undefined && (
              <span className="nums rounded-full bg-hover px-1.5 text-2xs text-ink-soft">{tab.count.toLocaleString("en-GB")}</span>
            )}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.id} value={tab.id} className="outline-offset-[-2px]">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
