import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

type Look = "primary" | "secondary" | "quiet" | "danger";

const LOOKS: Record<Look, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-hover shadow-card",
  secondary: "bg-surface usual:text-ink border border-line hover:bg-hover shadow-card",
  quiet: "text-ink-soft hover:bg-hover hover:text-ink",
  danger: "bg-bad-soft text-bad hover:brightness-95 dark:hover:brightness-125",
};

const SIZES = { sm: "h-7 usual:px-2 text-xs gap-1.5", md: "h-8 usual:px-3 text-sm gap-2", lg: "h-10 usual:px-4 text-base gap-2" };

export interface ButtonProps extends ComponentProps<"button"> {
  look?: Look;
  size?: keyof typeof SIZES;
  /** Under way: says so, and can't be pressed again. */
  busy?: boolean;
  /** Renders the one child, as a link, with the looks of a button. */
  asChild?: boolean;
}

export function Button({ look = "secondary", size = "md", busy, asChild, className, disabled, ...rest }: ButtonProps) {
  const Tag = asChild ? Slot.Root : "button";
  return (
    <Tag
      type={asChild ? undefined : "button"}
      {...rest}
      disabled={asChild ? undefined : disabled || busy}
      aria-busy={busy || undefined}
      className={cn(
        "usual:inline-flex shrink-0 items-center justify-center rounded-md font-medium whitespace-nowrap transition-colors select-none",
        "disabled:opacity-60 aria-busy:cursor-progress [&_svg]:size-4 [&_svg]:shrink-0",
        LOOKS[look],
        SIZES[size],
        className,
      )}
    />
  );
}

export interface IconButtonProps extends Omit<ButtonProps, "aria-label"> {
  /** What it does: there is no text to read. */
  label: string;
}

export function IconButton({ label, className, size = "md", look = "quiet", ...rest }: IconButtonProps) {
  return (
    <Button
      {...rest}
      look={look}
      size={size}
      aria-label={label}
      title={label}
      className={cn(size === "sm" ? "w-7 px-0" : "w-8 px-0", className)}
    />
  );
}
