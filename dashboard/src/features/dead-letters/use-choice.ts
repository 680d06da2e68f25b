import { useState } from "react";

/** Which rows of a list are chosen; those that left the list are not any more. */
export function useChoice(shown: readonly string[], most: number) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const here = new Set(shown.filter((id) => chosen.has(id)));
  const reachable = shown.slice(0, most);
  const all = reachable.length > 0 && reachable.every((id) => here.has(id));
  return {
    chosen: here,
    all,
    toggle: (id: string) => {
      const next = new Set(here);
      if (!next.delete(id) && next.size < most) {
        next.add(id);
      }
      setChosen(next);
    },
    toggleAll: () => setChosen(new Set(all ? [] : reachable)),
    clear: () => setChosen(new Set()),
  };
}
