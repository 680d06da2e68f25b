import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { IconButton } from "./button";

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** A sentence below the title. */
  description?: ReactNode;
  /** False: only its own buttons close it. */
  closable?: boolean;
  children: ReactNode;
  className?: string;
}

export function DialogPart({ open, onOpenChange, title, description, closable = true, children, className }: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/40 backdrop-blur-[1px]" />
        <Radix.Content
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            begin(event.currentTarget as HTMLElement);
          }}
          {...(description ? {} : { "aria-describedby": undefined })}
          className={cn(
            "fixed top-[12vh] left-1/2 z-50 flex max-h-[76vh] w-[calc(100vw-2rem)] usual:max-w-lg -translate-x-1/2 flex-col",
            "rounded-xl border border-line bg-raised shadow-lifted focus:outline-none",
            className,
          )}
        >
          <header className="flex items-start justify-between gap-4 px-5 pt-4">
            <div>
              <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
              {description && <Radix.Description className="mt-1 text-sm text-ink-faint">{description}</Radix.Description>}
            </div>
            {closable && (
              <Radix.Close asChild>
                <IconButton label="Close" size="sm">
                  <X aria-hidden />
                </IconButton>
              </Radix.Close>
            )}
          </header>
          <div className="overflow-y-auto px-5 pt-3 pb-5">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** In the first field, else on what is marked, else on the dialog itself: never on the button that closes it. */
function begin(dialog: HTMLElement): void {
  const first = dialog.querySelector<HTMLElement>("input:not([hidden]), select, textarea") ?? dialog.querySelector<HTMLElement>("[data-first]");
  (first ?? dialog).focus();
}
