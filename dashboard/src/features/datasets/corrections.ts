import type { Reject } from "@/lib/api/datasets/list-rejects";
import { writeCsv } from "@/lib/csv/write-csv";

/** Where a record stands, as the API writes it: "41" in the dataset's file, "c2:12" in its second correction. */
export type Place = string;

/** One step of a correction, which other records may need just so. */
export type Step = { kind: "set"; at: number; to: string } | { kind: "join"; at: number; by: string } | { kind: "insert"; at: number };

/** A corrected record: all of its cells, and how they came to be. */
export interface Edit {
  cells: readonly string[];
  steps: readonly Step[];
}

export type Edits = ReadonlyMap<Place, Edit>;

export function placeOf(reject: Reject): Place {
  return reject.correction ? `c${reject.correction}:${reject.line}` : String(reject.line);
}

export function placeWords(place: Place): string {
  const [correction, line] = place.startsWith("c") ? place.slice(1).split(":") : [null, place];
  return correction ? `Line ${line} of correction ${correction}` : `Line ${line}`;
}

/** What there is to edit: the record's cells, with empty ones where it was cut short. */
export function cellsOf(reject: Reject, width: number): readonly string[] {
  const { cells } = reject;
  return cells.length >= width ? cells : [...cells, ...Array.from({ length: width - cells.length }, () => "")];
}

export function applied(cells: readonly string[], step: Step, width: number): readonly string[] {
  switch (step.kind) {
    case "set":
      return cells.with(step.at, step.to);
    case "join":
      return cells.toSpliced(step.at, 2, `${cells[step.at] ?? ""}${step.by}${cells[step.at + 1] ?? ""}`);
    default: {
      const wider = cells.toSpliced(step.at, 0, "");
      // The empty cell at the end, where the record was cut short, makes room.
      return wider.length > width && wider.at(-1) === "" ? wider.slice(0, -1) : wider;
    }
  }
}

export function sameCells(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((cell, at) => cell === other[at]);
}

/** The edit with one more step; null where the record is then as it was. */
export function stepped(reject: Reject, edit: Edit | undefined, step: Step, width: number): Edit | null {
  const before = cellsOf(reject, width);
  const cells = applied(edit?.cells ?? before, step, width);
  const steps = edit?.steps ?? [];
  const last = steps.at(-1);
  const typing = step.kind === "set" && last?.kind === "set" && last.at === step.at;
  return sameCells(cells, before) ? null : { cells, steps: [...(typing ? steps.slice(0, -1) : steps), step] };
}

/** The same steps on another record; null where it does not look the same at a cell that was set. */
function replayed(steps: readonly Step[], of: Reject, on: Reject, width: number): readonly string[] | null {
  let model = cellsOf(of, width);
  let cells = cellsOf(on, width);
  for (const step of steps) {
    if (step.kind === "set" && model[step.at] !== cells[step.at]) {
      return null;
    }
    model = applied(model, step, width);
    cells = applied(cells, step, width);
  }
  return cells;
}

/** What one record's steps make of others that were rejected for the same reason, have as many cells and are untouched. */
export function repeats(of: Reject, edit: Edit, others: readonly Reject[], edits: Edits, width: number): Map<Place, Edit> {
  const found = new Map<Place, Edit>();
  for (const other of others) {
    const like = other.rule === of.rule && other.column === of.column && other.cells.length === of.cells.length;
    const cells = like && !edits.has(placeOf(other)) ? replayed(edit.steps, of, other, width) : null;
    if (cells) {
      found.set(placeOf(other), { cells, steps: edit.steps });
    }
  }
  return found;
}

export interface CellChange {
  header: string;
  from: string;
  to: string;
}

/** What is different now, cell by cell; a header that has no cell in one of the two counts as empty there. */
export function changesIn(before: readonly string[], after: readonly string[], header: readonly string[]): CellChange[] {
  const width = Math.max(before.length, after.length);
  return Array.from({ length: width }, (_, at) => ({
    header: header[at] ?? `cell ${at + 1}`,
    from: before[at] ?? "",
    to: after[at] ?? "",
  })).filter((change) => change.from !== change.to);
}

/** A record of another width would be rejected again. */
export function fits(cells: readonly string[], header: readonly string[]): boolean {
  return header.length === 0 || cells.length === header.length;
}

export interface CorrectionFile {
  text: string;
  /** Whose lines its records take. */
  places: Place[];
}

/** The file that the API takes: the cells under the file's own header, and the place of each record. */
export function correctionFile(header: readonly string[], lineName: string, edits: Edits): CorrectionFile {
  const ready = [...edits].flatMap(([place, { cells }]) => (fits(cells, header) ? [{ place, cells }] : []));
  const names = header.length > 0 ? header : (ready[0]?.cells ?? []).map((_, at) => `cell_${at + 1}`);
  return {
    text: writeCsv([[...names, lineName], ...ready.map(({ place, cells }) => [...cells, place])]),
    places: ready.map(({ place }) => place),
  };
}
