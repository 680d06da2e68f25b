import { Check } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import { type ReactNode, useEffect, useRef } from "react";
import { cn } from "@/lib/cn";

export interface MenuProps {
  /** Has to be a button. */
  trigger: ReactNode;
  children: ReactNode;
  align?: "start" | "end";
}

/** Open when it comes; from then on it opens and closes as its trigger is used. */
export function OpenedMenu({ trigger, children, align = "end", byKeys }: MenuProps & { byKeys: boolean }) {
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // As it would have done, had it been there when the key was pressed.
    const frame = byKeys ? requestAnimationFrame(() => content.current?.querySelector<HTMLElement>(FIRST)?.focus()) : 0;
    return () => cancelAnimationFrame(frame);
  }, [byKeys]);
  return (
    <Radix.Root modal={false} defaultOpen>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          ref={content}
          align={align}
          sideOffset={6}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) max-w-88 min-w-44 overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-lifted"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const FIRST = "[role^=menuitem]:not([data-disabled])";

const ITEM =
  "flex cursor-pointer items-center gap-2 rounded-md px-2 py-1.5 text-sm usual:text-ink-soft outline-none select-none " +
  "data-[highlighted]:bg-hover usual:data-[highlighted]:text-ink data-[disabled]:opacity-50 [&_svg]:size-4";

export type MenuItemProps = Radix.DropdownMenuItemProps;

export function MenuItem({ className, ...rest }: MenuItemProps) {
  return <Radix.Item {...rest} className={cn(ITEM, className)} />;
}

export interface MenuChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  choices: { value: string; words: ReactNode }[];
}

/** One of several; the one that holds is ticked. */
export function MenuChoice({ label, value, onChange, choices }: MenuChoiceProps) {
  return (
    <Radix.RadioGroup aria-label={label} value={value} onValueChange={onChange}>
      {choices.map((choice) => (
        <Radix.RadioItem key={choice.value} value={choice.value} className={cn(ITEM, "pr-3")}>
          <span className="size-4 shrink-0">
            <Radix.ItemIndicator>
              <Check aria-hidden />
            </Radix.ItemIndicator>
          </span>
          {choice.words}
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2 py-1 text-2xs font-medium text-ink-faint">{children}</Radix.Label>;
}

export function MenuLine() {
  return <Radix.Separator className="my-1 h-px bg-line" />;
}
