import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/lib/cn";

export function Card({ className, ...rest }: ComponentProps<"section">) {
  return <section {...rest} className={cn("rounded-lg border border-line bg-surface shadow-card", className)} />;
}

export interface CardHeaderProps {
  title: ReactNode;
  /** One line below the title. */
  note?: ReactNode;
  actions?: ReactNode;
  /** The heading's rank on the page. */
  level?: 2 | 3;
  className?: string;
}

export function CardHeader({ title, note, actions, level = 2, className }: CardHeaderProps) {
  const Heading = `h${level}` as const;
  return (
    <header className={cn("flex items-start justify-between gap-3 px-4 pt-3.5 usual:pb-2", className)}>
      <div className="min-w-0">
        <Heading className="text-sm font-semibold text-ink">{title}</Heading>
        {note && <p className="mt-0.5 text-xs text-ink-faint">{note}</p>}
      </div>
      {actions && <div className="flex shrink-0 items-center gap-1">{actions}</div>}
    </header>
  );
}

export function CardBody({ className, ...rest }: ComponentProps<"div">) {
  return <div {...rest} className={cn("px-4 pb-4", className)} />;
}
