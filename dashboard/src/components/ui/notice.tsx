import { CheckCircle2, Info, type LucideIcon, TriangleAlert, XCircle } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

type Tone = "info" | "good" | "warn" | "bad";

const LOOKS: Record<Tone, { icon: LucideIcon; className: string }> = {
  info: { icon: Info, className: "bg-info-soft text-info" },
  good: { icon: CheckCircle2, className: "bg-good-soft text-good" },
  warn: { icon: TriangleAlert, className: "bg-warn-soft text-warn" },
  bad: { icon: XCircle, className: "bg-bad-soft text-bad" },
};

interface NoticeProps {
  tone?: Tone;
  title?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
  /** Spoken at once by readers: for what just happened. */
  announced?: boolean;
}

export function Notice({ tone = "info", title, actions, children, announced }: NoticeProps) {
  const look = LOOKS[tone];
  return (
    <div role={announced ? "alert" : undefined} className={cn("flex items-start gap-2.5 rounded-lg px-3.5 py-3 text-sm", look.className)}>
      <look.icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className="text-ink-soft">{children}</div>}
      </div>
      {actions && <div className="flex shrink-0 gap-2">{actions}</div>}
    </div>
  );
}
