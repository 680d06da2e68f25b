import { toast } from "./toast";

export interface Later<M> {
  /** Undefined until it was loaded. */
  readonly loaded: M | undefined;
  /** It may be wanted soon. */
  warm: () => void;
  /** It is wanted: goes on once it is there; where it can't be had, says so and does not. */
  want: (then: () => void, otherwise?: () => void) => void;
}

/** A module that comes when it is first wanted, and is at hand from then on. */
export function later<M>(load: () => Promise<M>): Later<M> {
  let loaded: M | undefined;
  const fetched = async () => {
    loaded ??= await load();
  };
  return {
    get loaded() {
      return loaded;
    },
    warm: () => void fetched().catch(() => {}),
    want: (then, otherwise) =>
      void fetched().then(then, () => {
        // Once, also where several are missing.
        toast.error("A part of this page can't be loaded. Is there a connection? If there is, load the page again.", { id: "part" });
        otherwise?.();
      }),
  };
}
