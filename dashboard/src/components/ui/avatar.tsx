import { cn } from "@/lib/cn";
import { initials } from "@/lib/format/names";

export function Avatar({ name, className }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden
      className={cn(
        "grid usual:size-7 shrink-0 place-items-center rounded-full bg-accent-soft usual:text-2xs font-semibold text-accent-ink",
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}
