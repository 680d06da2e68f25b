import { Popover as Radix } from "radix-ui";
import type { ReactNode } from "react";

export interface PopoverProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Has to be a button. */
  trigger: ReactNode;
  /** What it holds, for readers. */
  label: string;
  children: ReactNode;
  align?: "start" | "end";
}

/** A small panel at its trigger, for more than a menu can hold. */
export function Popover({ open, onOpenChange, trigger, label, children, align = "start" }: PopoverProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={12}
          className="z-50 w-72 rounded-lg border border-line bg-raised p-1.5 shadow-lifted focus:outline-none"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
