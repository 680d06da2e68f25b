import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Logo } from "@/components/ui/logo";
import { useTitle } from "@/lib/use-title";

interface EntranceProps {
  title: string;
  note?: ReactNode;
  children: ReactNode;
  foot?: ReactNode;
}

/** The frame of the pages before the login. */
export function Entrance({ title, note, children, foot }: EntranceProps) {
  useTitle(title);
  return (
    <main className="grid min-h-dvh grid-rows-[1fr_auto_1.3fr] justify-items-center bg-canvas px-4 py-8">
      <div className="row-start-2 w-full max-w-sm">
        <header className="mb-6 flex flex-col items-center gap-1 text-center">
          <Logo className="mb-3 size-9" />
          <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
          {note && <p className="text-sm text-balance text-ink-faint">{note}</p>}
        </header>
        <div className="rounded-xl border border-line bg-surface p-6 shadow-card [&_input]:h-10 [&_input]:text-base pointer-coarse:[&_input]:text-lg [&_select]:h-10 [&_select]:text-base">{children}</div>
        {foot && <div className="mt-5 text-center text-sm text-ink-faint">{foot}</div>}
      </div>
    </main>
  );
}

/** Within a sentence. */
export function TextLink({ children, ...to }: LinkProps & { children: ReactNode }) {
  return (
    <Link {...to} className="font-medium text-accent-ink underline underline-offset-2 hover:no-underline">
      {children}
    </Link>
  );
}
