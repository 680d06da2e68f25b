import type { toast as sonner } from "sonner";
import { create } from "zustand";

type Sonner = typeof sonner;

/** Whether there was anything to tell yet: notices have their place on the page from then on. */
export const useTold = create<boolean>()(() => false);

export const loadSonner = () => import("sonner");

/** Short notices, by a library that comes with the first of them. */
function later<A extends unknown[]>(way: (toast: Sonner) => (...args: A) => unknown): (...args: A) => void {
  return (...args) => {
    useTold.setState(true);
    // Nothing is left to tell it with where even this can't be had.
    loadSonner().then(({ toast }) => way(toast)(...args), () => {});
  };
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
