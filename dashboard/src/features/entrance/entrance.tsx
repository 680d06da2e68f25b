import type { ReactNode } from "react";
import { Logo } from "@/components/ui/logo";

interface EntranceProps {
  title: string;
  note?: ReactNode;
  children: ReactNode;
  foot?: ReactNode;
}

/** The frame of the pages before the login. */
export function Entrance({ title, note, children, foot }: EntranceProps) {
  return (
    <main className="grid min-h-dvh place-items-center bg-canvas px-4 py-10">
      <div className="w-full max-w-sm">
        <div className="mb-6 flex flex-col items-center gap-3 text-center">
          <Logo className="size-10" />
          <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
          {note && <p className="text-sm text-ink-faint">{note}</p>}
        </div>
        <div className="rounded-xl border border-line bg-surface p-6 shadow-card">{children}</div>
        {foot && <div className="mt-4 text-center text-sm text-ink-faint">{foot}</div>}
      </div>
    </main>
  );
}
