import type { ReactNode } from "react";

/** Tabs that are pages: each is a link with an address of its own. The links style themselves by {@link tabClass}. */
export function TabsNav({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className="-mb-px flex gap-1 overflow-x-auto border-b border-line">
      {children}
    </nav>
  );
}

export const TAB =
  "inline-flex items-center gap-1.5 border-b-2 border-transparent px-2.5 py-2 text-sm text-ink-faint hover:text-ink whitespace-nowrap";
export const TAB_ACTIVE = "border-accent! text-ink! font-medium";
