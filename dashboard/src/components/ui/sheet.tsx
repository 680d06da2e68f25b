import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { IconButton } from "./button";

interface SheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  /** Before the title. */
  sign?: ReactNode;
  children: ReactNode;
}

/** One thing of a list, beside it; the whole width of a phone. */
export function Sheet({ open, onOpenChange, title, description, sign, children }: SheetProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/30" />
        <Radix.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          className="fixed inset-y-0 right-0 z-40 flex w-full max-w-md flex-col border-l border-line bg-raised shadow-lifted focus:outline-none"
        >
          <header className="flex items-center gap-3 border-b border-line px-5 py-3.5">
            {sign}
            <div className="min-w-0 flex-1">
              <Radix.Title className="truncate text-lg font-semibold">{title}</Radix.Title>
              {description && (
                <Radix.Description className="truncate text-sm text-ink-faint">{description}</Radix.Description>
              )}
            </div>
            <Radix.Close asChild>
              <IconButton label="Close" size="sm">
                <X aria-hidden />
              </IconButton>
            </Radix.Close>
          </header>
          <div className="flex-1 overflow-y-auto">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
