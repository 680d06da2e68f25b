import { useCallback, useReducer } from "react";
import type { Reject } from "@/lib/api/datasets/list-rejects";
import { type Edit, type Edits, type Place, placeOf, type Step, stepped } from "./corrections";

type Action =
  | { kind: "step"; reject: Reject; step: Step; width: number }
  | { kind: "many"; edits: Edits }
  | { kind: "undo"; places: readonly Place[] }
  | { kind: "clear" };

function reduce(edits: Edits, action: Action): Edits {
  const next = new Map<Place, Edit>(edits);
  switch (action.kind) {
    case "step": {
      const place = placeOf(action.reject);
      const edit = stepped(action.reject, edits.get(place), action.step, action.width);
      next.delete(place);
      return edit ? next.set(place, edit) : next;
    }
    case "many":
      for (const [place, edit] of action.edits) {
        next.set(place, edit);
      }
      return next;
    case "undo":
      for (const place of action.places) {
        next.delete(place);
      }
      return next;
    default:
      return new Map();
  }
}

export interface Corrections {
  edits: Edits;
  step: (reject: Reject, step: Step) => void;
  many: (edits: Edits) => void;
  undo: (places: readonly Place[]) => void;
  clear: () => void;
}

/** Records that are corrected on the page and not sent yet. */
export function useCorrections(width: number): Corrections {
  const [edits, dispatch] = useReducer(reduce, new Map());
  return {
    edits,
    step: useCallback((reject, step) => dispatch({ kind: "step", reject, step, width }), [width]),
    many: useCallback((more) => dispatch({ kind: "many", edits: more }), []),
    undo: useCallback((places) => dispatch({ kind: "undo", places }), []),
    clear: useCallback(() => dispatch({ kind: "clear" }), []),
  };
}
