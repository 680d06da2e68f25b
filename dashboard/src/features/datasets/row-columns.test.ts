import { describe, expect, it } from "vitest";
import type { Profile } from "@/lib/api/datasets/get-profile";
import type { CleanRow } from "@/lib/api/datasets/list-rows";
import { filledFirst, widthOf } from "./row-columns";

describe("filledFirst", () => {
  it("puts columns without values last and keeps the order otherwise", () => {
    const profile = { columns: [{ name: "a", unique_count: 0 }, { name: "b", unique_count: 3 }] } as Profile;
    expect(filledFirst(["a", "b", "c"], profile)).toEqual(["b", "c", "a"]);
    expect(filledFirst(["a", "b"], undefined)).toEqual(["a", "b"]);
  });
});

const rows = (value: unknown) => [{ row_no: 1, source_line: 2, values: { note: value }, extra: {} }] as CleanRow[];

describe("widthOf", () => {
  it("grows with what the cells hold, within bounds", () => {
    const short = widthOf("note", "text", rows("ab"));
    expect(widthOf("note", "text", rows("a much longer cell than that"))).toBeGreaterThan(short);
    expect(widthOf("note", "text", rows("x".repeat(500)))).toBeLessThanOrEqual(300);
    expect(widthOf("note", "text", [])).toBeGreaterThanOrEqual(96);
  });
});
