import type { LucideIcon } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { cn } from "@/lib/cn";

interface OutcomeProps {
  icon: LucideIcon;
  tone?: "good" | "warn" | "bad" | "info";
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

const TONES = { good: "bg-good-soft text-good", warn: "bg-warn-soft text-warn", bad: "bg-bad-soft text-bad", info: "bg-info-soft text-info" };

/** What became of a form, in its place: readers are taken there. */
export function Outcome({ icon: Icon, tone = "good", title, children, actions }: OutcomeProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="flex flex-col items-center gap-3 text-center outline-none">
      <span className={cn("grid size-11 place-items-center rounded-full", TONES[tone])}>
        <Icon aria-hidden className="size-5" />
      </span>
      <h2 className="font-semibold">{title}</h2>
      {children && <div className="flex flex-col gap-2 text-sm text-ink-soft">{children}</div>}
      {actions && <div className="mt-1 flex w-full flex-col gap-2">{actions}</div>}
    </div>
  );
}
