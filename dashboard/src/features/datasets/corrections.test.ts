import { describe, expect, it } from "vitest";
import type { Reject } from "@/lib/api/datasets/list-rejects";
import { CsvReader } from "@/lib/csv/read-csv";
import { applied, cellsOf, changesIn, correctionFile, type Edit, fits, placeOf, placeWords, repeats, type Step, stepped } from "./corrections";

const HEADER = ["id", "day", "city"];

function reject(line: number, cells: string[], more: Partial<Reject> = {}): Reject {
  return { line, column: null, value: null, rule: "fields", message: "", hint: "", issues: [], cells, ...more };
}

function edited(...cells: string[]): Edit {
  return { cells, steps: [] };
}

describe("places", () => {
  it("tells a line of the file from a line of a correction", () => {
    expect(placeOf(reject(41, []))).toBe("41");
    expect(placeOf(reject(12, [], { correction: 2 }))).toBe("c2:12");
    expect(placeWords("41")).toBe("Line 41");
    expect(placeWords("c2:12")).toBe("Line 12 of correction 2");
  });
});

describe("steps", () => {
  it("joins two cells as they stood in the file, and sets and inserts others", () => {
    expect(applied(["1", "Rua do Paço", " 67", "Rio"], { kind: "join", at: 1, by: "," }, 3)).toEqual(["1", "Rua do Paço, 67", "Rio"]);
    expect(applied(["1", "x", "Rio"], { kind: "set", at: 1, to: "y" }, 3)).toEqual(["1", "y", "Rio"]);
  });

  it("moves the cells of a record that was cut short to the right, and never loses one", () => {
    expect(applied(["1", "Rio", ""], { kind: "insert", at: 1 }, 3)).toEqual(["1", "", "Rio"]);
    expect(applied(["1", "2024", "Rio"], { kind: "insert", at: 1 }, 3)).toEqual(["1", "", "2024", "Rio"]);
  });

  it("fills up a short record for editing and leaves a long one as it is", () => {
    expect(cellsOf(reject(2, ["1"]), 3)).toEqual(["1", "", ""]);
    expect(cellsOf(reject(2, ["1", "2", "3", "4"]), 3)).toEqual(["1", "2", "3", "4"]);
    expect(fits(["1", "2", "3", "4"], HEADER)).toBe(false);
  });
});

describe("stepped", () => {
  const record = reject(2, ["1", "", "Rio"]);

  it("counts typing in one cell as one step, and typing back as none", () => {
    const first = stepped(record, undefined, { kind: "set", at: 1, to: "2" }, 3);
    const second = stepped(record, first ?? undefined, { kind: "set", at: 1, to: "20" }, 3);
    expect(second).toEqual({ cells: ["1", "20", "Rio"], steps: [{ kind: "set", at: 1, to: "20" }] });
    expect(stepped(record, second ?? undefined, { kind: "set", at: 1, to: "" }, 3)).toBeNull();
  });
});

describe("repeats", () => {
  const first = reject(2, ["1", "", "Rio"], { rule: "required", column: "day" });
  const same = reject(3, ["2", "", "Oslo"], { rule: "required", column: "day" });
  const filled = reject(4, ["3", "soon", "Oslo"], { rule: "required", column: "day" });
  const other = reject(5, ["4", "", "Oslo"], { rule: "type", column: "day" });
  const set: Step = { kind: "set", at: 1, to: "2024-01-01" };
  const edit = { cells: ["1", "2024-01-01", "Rio"], steps: [set] };

  it("does the same to records with the same trouble and the same cell", () => {
    const edits = new Map([["2", edit]]);
    expect([...repeats(first, edit, [first, same, filled, other], edits, 3)]).toEqual([
      ["3", { cells: ["2", "2024-01-01", "Oslo"], steps: [set] }],
    ]);
  });

  it("leaves alone what was edited by hand", () => {
    const edits = new Map([["3", { cells: ["2", "x", "Oslo"], steps: [] }]]);
    expect(repeats(first, edit, [same], edits, 3).size).toBe(0);
  });

  it("joins the same two cells of every record that is too long", () => {
    const long = reject(6, ["1", "Rua do Paço", " 67", "Rio"]);
    const longer = reject(7, ["2", "rue du Commerce", " 2", "Lyon"]);
    const joined = stepped(long, undefined, { kind: "join", at: 1, by: "," }, 3);
    const made = joined && repeats(long, joined, [long, longer], new Map([["6", joined]]), 3);
    expect(made?.get("7")?.cells).toEqual(["2", "rue du Commerce, 2", "Lyon"]);
  });
});

describe("changesIn", () => {
  it("names what changed by its header", () => {
    expect(changesIn(["1", "", "Rio", "x"], ["1", "2024", "Rio"], HEADER)).toEqual([
      { header: "day", from: "", to: "2024" },
      { header: "cell 4", from: "x", to: "" },
    ]);
  });
});

describe("correctionFile", () => {
  const edits = new Map([
    ["41", edited("1", "2024-01-01", 'Rua "do" Paço, 67')],
    ["55", edited("2", "two\nlines", " Rio")],
    ["60", edited("3", "too", "many", "cells")],
    ["c1:12", edited("4", "2024-01-02", "=SUM(1)")],
  ]);

  it("can be read back cell by cell, each record with its place", () => {
    const { text } = correctionFile(HEADER, "reject_line", edits);
    const reader = new CsvReader();
    expect([...reader.push(text), ...reader.end()]).toEqual([
      ["id", "day", "city", "reject_line"],
      ["1", "2024-01-01", 'Rua "do" Paço, 67', "41"],
      ["2", "two\nlines", " Rio", "55"],
      ["4", "2024-01-02", "=SUM(1)", "c1:12"],
    ]);
  });

  it("leaves out records that would be rejected again for their number of cells", () => {
    expect(correctionFile(HEADER, "line", edits).places).toEqual(["41", "55", "c1:12"]);
  });

  it("names the cells where the file's header was never read", () => {
    const { text } = correctionFile([], "line", new Map([["9", edited("a", "b")]]));
    expect(text).toBe("cell_1,cell_2,line\r\na,b,9\r\n");
  });
});
