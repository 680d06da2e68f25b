import { expect, test } from "vitest";
import type { Preview, PreviewColumn } from "../api/uploads/preview-dataset";
import { fitting, readingLine, ruleWord } from "./formats";
import { betterDepartment, hindrance } from "./readiness";

const csv = {
  container: "csv",
  compression: "gzip",
  encoding: "windows-1252",
  delimiter: ";",
  sheet: null,
  header_row: 3,
  options: { date_order: "dmy", decimal: "," },
} as Preview;

test("a text is told by encoding, delimiter, header and formats", () => {
  expect(readingLine(csv)).toEqual([
    "CSV, compressed with gzip",
    "windows-1252",
    "split by semicolon",
    "header on line 3",
    "dates as day / month / year",
    "decimal comma",
  ]);
});

test("a workbook by its sheet", () => {
  const book = { ...csv, container: "xlsx", compression: null, encoding: null, delimiter: null, sheet: "Q1", options: {} };
  expect(readingLine(book as Preview)).toEqual(["Excel workbook", "sheet “Q1”", "header on row 3"]);
});

test("how many cells fit is told apart from how sure the name is", () => {
  const column = { column: "amount", basis: "alias", confidence: 0.45 } as PreviewColumn;
  expect(fitting(column)).toBe(0.5);
  expect(fitting({ ...column, confidence: 0.9 })).toBe(1);
  expect(fitting({ ...column, column: null, basis: "none", confidence: 0 })).toBe(1);
});

test("a department's own rule speaks for itself, an unknown one by its name", () => {
  const own = [{ name: "one_side", message: "Debit and credit are both filled" }];
  expect(ruleWord("one_side", own)).toBe("Debit and credit are both filled");
  expect(ruleWord("other_side", own)).toBe("other side");
});

const fits = (department: string, fit: boolean, mapped: number) => ({
  department,
  schema: `${department}_rows`,
  mapped,
  fits: fit,
  missing: [],
});

test("another department is better where the file fits it and the own less", () => {
  const preview = (own: ReturnType<typeof fits>) =>
    ({ department: "sales", departments: [fits("finance", true, 10), own] }) as unknown as Preview;
  expect(betterDepartment(preview(fits("sales", false, 12)))?.department).toBe("finance");
  expect(betterDepartment(preview(fits("sales", true, 9)))?.department).toBe("finance");
  expect(betterDepartment(preview(fits("sales", true, 10)))).toBeNull();
});

test("what is open keeps a file from being sent", () => {
  expect(hindrance(null)).toMatch(/looked at/);
  expect(hindrance({ fits: false, questions: [] } as unknown as Preview)).toMatch(/missing columns/);
  expect(hindrance({ fits: true, questions: [{}, {}] } as unknown as Preview)).toBe("Answer 2 questions first.");
  expect(hindrance({ fits: true, questions: [] } as unknown as Preview)).toBeNull();
});
