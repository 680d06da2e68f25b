import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { KeyboardEvent, ReactNode } from "react";
import { cn } from "@/lib/cn";
import { IconButton } from "./button";

export interface SheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** A line above the title: what this is. */
  kind?: ReactNode;
  /** A line below the title. */
  description?: ReactNode;
  /** Before the title. */
  sign?: ReactNode;
  /** Beside the way out: to the one before, to the one after. */
  actions?: ReactNode;
  /** Stays in sight below what scrolls. */
  foot?: ReactNode;
  onKeyDown?: (event: KeyboardEvent) => void;
  className?: string;
  children: ReactNode;
}

export function SheetPart({ open, onOpenChange, onKeyDown, className, foot, children, ...head }: SheetProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/30" />
        <Radix.Content
          {...(head.description ? {} : { "aria-describedby": undefined })}
          onKeyDown={onKeyDown}
          onOpenAutoFocus={(event) => {
            // To what was opened, and not to the button that closes it.
            event.preventDefault();
            (event.currentTarget as HTMLElement).focus();
          }}
          className={cn(
            "fixed inset-y-0 right-0 z-40 flex w-full usual:max-w-lg flex-col border-l border-line bg-raised shadow-lifted focus:outline-none",
            className,
          )}
        >
          <SheetHead {...head} />
          <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
          {foot && <footer className="border-t border-line px-5 py-3">{foot}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function SheetHead({ title, kind, description, sign, actions }: Pick<SheetProps, "title" | "kind" | "description" | "sign" | "actions">) {
  return (
    <header className="flex items-center gap-3 border-b border-line px-5 py-3.5">
      {sign}
      <div className="min-w-0 flex-1">
        {kind && <p className="text-xs text-ink-faint">{kind}</p>}
        <Radix.Title className="truncate text-lg font-semibold">{title}</Radix.Title>
        {description && (
          <Radix.Description asChild>
            <div className="truncate text-sm text-ink-faint">{description}</div>
          </Radix.Description>
        )}
      </div>
      {actions}
      <Radix.Close asChild>
        <IconButton label="Close" size="sm">
          <X aria-hidden />
        </IconButton>
      </Radix.Close>
    </header>
  );
}
