import { useState } from "react";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import type { Reject } from "@/lib/api/datasets/list-rejects";
import { type Place, placeOf, repeats } from "./corrections";
import { RejectSheet } from "./reject-sheet";
import type { Corrections } from "./use-corrections";

interface RejectEditorProps {
  open: Place | null;
  onOpen: (place: Place | null) => void;
  /** As the list shows them: what the arrows go through. */
  rejects: readonly Reject[];
  /** As far as they are here: where a correction can be repeated. */
  all: readonly Reject[];
  dataset: Dataset;
  header: readonly string[];
  readOnly: boolean;
  corrections: Corrections;
}

/** The record that is open, what its correction does to it, and to others like it. */
export function RejectEditor({ open, onOpen, rejects, all, dataset, header, readOnly, corrections }: RejectEditorProps) {
  const [repeated, setRepeated] = useState<{ of: Place; places: readonly Place[] } | null>(null);
  const at = rejects.findIndex((reject) => placeOf(reject) === open);
  const reject = rejects[at] ?? all.find((each) => placeOf(each) === open);
  if (!reject) {
    return null;
  }
  const place = placeOf(reject);
  const { edits, step, many, undo } = corrections;
  const edit = edits.get(place);
  const like = edit ? repeats(reject, edit, all, edits, header.length) : new Map();
  const go = (to: number) => {
    const next = at >= 0 ? rejects[to] : undefined;
    return next ? () => onOpen(placeOf(next)) : undefined;
  };
  const repeat = () => {
    many(like);
    setRepeated({ of: place, places: [...like.keys()] });
  };
  const unrepeat = () => {
    undo(repeated?.places ?? []);
    setRepeated(null);
  };
  return (
    <RejectSheet
      reject={reject}
      edit={edit}
      header={header}
      mapping={dataset.mapping}
      delimiter={dataset.options.delimiter ?? ","}
      readOnly={readOnly}
      others={like.size}
      onStep={(next) => step(reject, next)}
      onUndo={() => undo([place])}
      repeated={repeated?.of === place ? repeated.places.length : 0}
      onRepeat={repeat}
      onUnrepeat={unrepeat}
      onClose={() => onOpen(null)}
      onUp={go(at - 1)}
      onDown={go(at + 1)}
    />
  );
}
