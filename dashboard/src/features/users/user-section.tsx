import type { ReactNode } from "react";

interface UserSectionProps {
  title: string;
  note?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}

/** A part of the sheet. */
export function UserSection({ title, note, actions, children }: UserSectionProps) {
  return (
    <section aria-label={title} className="flex flex-col gap-3 px-5 py-4">
      <header className="flex items-start justify-between gap-3">
        <div>
          <h3 className="text-sm font-semibold">{title}</h3>
          {note && <p className="mt-0.5 text-xs text-ink-faint">{note}</p>}
        </div>
        {actions}
      </header>
      {children}
    </section>
  );
}
