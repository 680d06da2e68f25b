import { useDeferredValue } from "react";

/**
 * False the first time that something is drawn, then true: for what is below the first things to see. It is made ready in
 * small steps, so that the page answers meanwhile.
 */
export function useRest(): boolean {
  return useDeferredValue(true, false);
}
