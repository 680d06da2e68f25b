import { startTransition, useDeferredValue, useEffect, useState } from "react";

/**
 * False the first time that something is drawn, then true: for what takes long to make ready. That is done in small steps, so
 * that the page answers meanwhile. True at once where what is around is made ready so.
 */
export function useSteps(): boolean {
  return useDeferredValue(true, false);
}

/** False until the first things are seen, then true: for what is below them. */
export function useRest(already = false): boolean {
  const [rest, setRest] = useState(already);
  useEffect(() => startTransition(() => setRest(true)), []);
  return rest;
}

let opened = false;

/** The same for the first of the pages that ask; true at once on those after it, which show what is there. */
export function useRestOfFirst(): boolean {
  const rest = useRest(opened);
  useEffect(() => {
    if (rest) {
      opened = true;
    }
  }, [rest]);
  return rest;
}
