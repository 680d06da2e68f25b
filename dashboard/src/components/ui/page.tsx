import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { useTitle } from "@/lib/use-title";

interface PageProps {
  title: ReactNode;
  note?: ReactNode;
  /** Above the title: where one is. */
  trail?: ReactNode;
  actions?: ReactNode;
  /** For forms and settings. */
  narrow?: boolean;
  children: ReactNode;
}

/** One page: its heading, what can be done with it, its content. */
export function Page({ title, note, trail, actions, narrow, children }: PageProps) {
  useTitle(typeof title === "string" ? title : null);
  return (
    <div className={cn("mx-auto flex w-full flex-col gap-5 px-4 py-6 md:px-8", narrow ? "max-w-3xl" : "max-w-7xl")}>
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          {trail && <div className="mb-1 text-xs text-ink-faint">{trail}</div>}
          <h1 className="truncate text-2xl font-semibold tracking-tight">{title}</h1>
          {note && <div className="mt-1 text-sm text-ink-faint">{note}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
