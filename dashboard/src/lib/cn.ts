/** Class names. None may contradict another: what a component leaves to those who use it, it marks `usual:`. */
export function cn(...classes: (string | false | null | undefined)[]): string {
  return classes.filter(Boolean).join(" ");
}
