import { Slot } from "radix-ui";
import { useEffect, useState } from "react";
import { later } from "@/lib/later";
import type { PopoverProps } from "./popover-part";

const part = later(() => import("./popover-part"));

/** A small panel at its trigger, for more than a menu can hold. What it is made of comes when somebody is near to one. */
export function Popover(props: PopoverProps) {
  const { open, onOpenChange, trigger } = props;
  const [ready, setReady] = useState(false);
  useEffect(() => {
    if (open && !ready) {
      part.want(
        () => setReady(true),
        () => onOpenChange(false),
      );
    }
  }, [open, ready, onOpenChange]);
  if (ready && part.loaded) {
    return <part.loaded.Popover {...props} />;
  }
  return (
    <Slot.Root
      aria-haspopup="dialog"
      aria-expanded={false}
      data-state="closed"
      onPointerEnter={part.warm}
      onFocus={part.warm}
      onClick={() => onOpenChange(true)}
    >
      {trigger}
    </Slot.Root>
  );
}
