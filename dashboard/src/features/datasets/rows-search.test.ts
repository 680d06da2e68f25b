import { describe, expect, it } from "vitest";
import { filtersOf, rowsSearch, sortOf, sortText, withFilter, withHidden } from "./rows-search";

describe("rowsSearch", () => {
  it("takes one filter or several, whatever else was typed into the address", () => {
    expect(rowsSearch({ filter: "product:tea" })).toEqual({ filter: ["product:tea"] });
    expect(rowsSearch({ filter: ["product:tea", "note:10:30", "nonsense", "empty:"], sort: "-amount", hide: "cost" })).toEqual({
      filter: ["product:tea", "note:10:30"],
      sort: "-amount",
      hide: ["cost"],
    });
    expect(rowsSearch({ filter: null, sort: "", other: 1 })).toEqual({});
  });
});

describe("sort", () => {
  it("goes into the address and comes back", () => {
    for (const text of ["amount", "-amount"]) {
      expect(sortText(sortOf(text))).toBe(text);
    }
    expect(sortOf(undefined)).toBeNull();
    expect(sortText(null)).toBeUndefined();
  });
});

describe("withFilter", () => {
  it("sets, changes and takes away one column's text, and keeps colons", () => {
    const one = withFilter({ sort: "amount" }, "sold_at", " 10:30 ");
    expect(one).toEqual({ sort: "amount", filter: ["sold_at:10:30"] });
    expect(filtersOf(one).get("sold_at")).toBe("10:30");
    const two = withFilter(one, "product", "tea");
    expect(withFilter(two, "sold_at", "").filter).toEqual(["product:tea"]);
    expect(withFilter(withFilter(two, "sold_at", ""), "product", "").filter).toBeUndefined();
  });
});

describe("withHidden", () => {
  it("hides and shows a column", () => {
    const hidden = withHidden({}, "cost", true);
    expect(hidden.hide).toEqual(["cost"]);
    expect(withHidden(hidden, "cost", true).hide).toEqual(["cost"]);
    expect(withHidden(hidden, "cost", false).hide).toBeUndefined();
  });
});
