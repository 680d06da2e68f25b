export interface Later<M> {
  /** Undefined until it was loaded. */
  readonly loaded: M | undefined;
  load: () => Promise<M>;
}

/** A module that comes when it is first wanted, and is at hand from then on. */
export function later<M>(load: () => Promise<M>): Later<M> {
  let loaded: M | undefined;
  return {
    get loaded() {
      return loaded;
    },
    load: async () => (loaded ??= await load()),
  };
}
