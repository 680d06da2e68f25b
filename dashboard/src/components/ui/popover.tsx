import { Slot } from "radix-ui";
import { later } from "@/lib/later";
import { useLater } from "@/lib/use-later";
import type { PopoverProps } from "./popover-part";

const part = later(() => import("./popover-part"));

/** A small panel at its trigger, for more than a menu can hold. What it is made of comes when somebody is near to one. */
export function Popover(props: PopoverProps) {
  const { open, onOpenChange, trigger } = props;
  const loaded = useLater(part, open, () => onOpenChange(false));
  if (loaded) {
    return <loaded.Popover {...props} />;
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
