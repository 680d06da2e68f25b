import type { toast as sonner } from "sonner";

type Sonner = typeof sonner;

/** Short notices, told by a library that is on its way once the page is there, and not before. */
function later<A extends unknown[]>(way: (toast: Sonner) => (...args: A) => unknown): (...args: A) => void {
  return (...args) => void import("sonner").then(({ toast }) => way(toast)(...args));
}

export const toast = Object.assign(
  later((to) => to),
  {
    success: later((to) => to.success),
    info: later((to) => to.info),
    error: later((to) => to.error),
    promise: later((to) => to.promise),
    dismiss: later((to) => to.dismiss),
  },
);
