import { Check } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

/** A menu below its trigger, which has to be a button. */
export function Menu({ trigger, children, align = "end" }: { trigger: ReactNode; children: ReactNode; align?: "start" | "end" }) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
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

const ITEM =
  "flex cursor-pointer items-center gap-2 rounded-md px-2 py-1.5 text-sm text-ink-soft outline-none select-none " +
  "data-[highlighted]:bg-hover data-[highlighted]:text-ink data-[disabled]:opacity-50 [&_svg]:size-4";

export function MenuItem({ className, ...rest }: Radix.DropdownMenuItemProps) {
  return <Radix.Item {...rest} className={cn(ITEM, className)} />;
}

interface MenuChoiceProps {
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
