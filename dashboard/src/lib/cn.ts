import { twMerge } from "tailwind-merge";

/** Class names, the later of two that contradict each other winning. */
export function cn(...classes: (string | false | null | undefined)[]): string {
  return twMerge(classes.filter(Boolean).join(" "));
}
