import { Slot } from "radix-ui";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useState } from "react";
import { later } from "@/lib/later";
import type { MenuChoiceProps, MenuItemProps, MenuProps } from "./menu-parts";

const parts = later(() => import("./menu-parts"));

/** A menu below its trigger, which has to be a button. What it is made of comes when somebody is near to one. */
export function Menu(props: MenuProps) {
  const [opened, setOpened] = useState<"by pointer" | "by keys" | null>(null);
  if (opened && parts.loaded) {
    return <parts.loaded.OpenedMenu {...props} byKeys={opened === "by keys"} />;
  }
  const open = (by: typeof opened) => parts.want(() => setOpened(by));
  return (
    <Slot.Root
      aria-haspopup="menu"
      aria-expanded={false}
      data-state="closed"
      onPointerEnter={parts.warm}
      onFocus={parts.warm}
      onClick={(event: MouseEvent) => open(event.detail === 0 ? "by keys" : "by pointer")}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === "ArrowDown") {
          event.preventDefault();
          open("by keys");
        }
      }}
    >
      {props.trigger}
    </Slot.Root>
  );
}

export function MenuItem(props: MenuItemProps) {
  return parts.loaded && <parts.loaded.MenuItem {...props} />;
}

export function MenuChoice(props: MenuChoiceProps) {
  return parts.loaded && <parts.loaded.MenuChoice {...props} />;
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return parts.loaded && <parts.loaded.MenuLabel>{children}</parts.loaded.MenuLabel>;
}

export function MenuLine() {
  return parts.loaded && <parts.loaded.MenuLine />;
}
