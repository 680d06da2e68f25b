import { describe, expect, it } from "vitest";
import { CsvReader } from "./read-csv";
import { writeCsv } from "./write-csv";

function read(text: string, size = text.length): string[][] {
  const reader = new CsvReader();
  const records: string[][] = [];
  for (let at = 0; at < text.length; at += size) {
    records.push(...reader.push(text.slice(at, at + size)));
  }
  return [...records, ...reader.end()];
}

const ODD = [
  ["name", "note", ""],
  ['Plüschbär "Ødin"', "Bristol, UK", " 67"],
  ["two\r\nlines", "", "='sum'"],
  ['"', '""', ","],
];

describe("writeCsv", () => {
  it("quotes what a reader would take for something else, and nothing more", () => {
    expect(writeCsv([["a", "b,c", 'say "hi"', " x", "y\nz", ""]])).toBe('a,"b,c","say ""hi"""," x","y\nz",\r\n');
  });

  it("keeps a record of one empty cell from being an empty line", () => {
    expect(writeCsv([["only"], [""]])).toBe('only\r\n""\r\n');
  });
});

describe("CsvReader", () => {
  it("reads what was written, in pieces of any size", () => {
    const text = writeCsv(ODD);
    for (const size of [1, 2, 3, 7, text.length]) {
      expect(read(text, size)).toEqual(ODD);
    }
  });

  it("takes any line break, and a last line without one", () => {
    expect(read("a,b\n1,2\r3,4\r\n5,6")).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ]);
  });

  it("reads nothing out of nothing, and a quoted nothing as one empty cell", () => {
    expect(read("")).toEqual([]);
    expect(read('""')).toEqual([[""]]);
  });
});
