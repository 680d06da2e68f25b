import { expect, test } from "vitest";
import { newDraft } from "./draft";
import { mapAs, mapHeader, setConstant, setOption, toDepartment } from "./draft-changes";

const fresh = newDraft("sales");
const shown = { Day: "sold_on", Item: "product", Total: "amount", Note: null };

test("a column that another header is mapped to leaves its own", () => {
  const draft = mapHeader(fresh, shown, "Note", "product");
  expect(draft.mapping).toEqual({ Note: "product", Item: null });
  expect(mapHeader(draft, shown, "Item", "product").mapping).toEqual({ Note: null, Item: "product" });
});

test("a header that is kept aside takes nothing from others", () => {
  expect(mapHeader(fresh, shown, "Item", null).mapping).toEqual({ Item: null });
});

test("a column with a header needs no value for the whole file any more", () => {
  const draft = setConstant(fresh, "currency", "EUR");
  expect(mapHeader(draft, shown, "Note", "currency").options).toEqual({});
});

test("values for the whole file come and go", () => {
  const two = setConstant(setConstant(fresh, "currency", " EUR "), "channel", "web");
  expect(two.options.constants).toEqual({ currency: "EUR", channel: "web" });
  expect(setConstant(two, "channel", "").options.constants).toEqual({ currency: "EUR" });
  expect(setConstant(setConstant(two, "channel", ""), "currency", " ").options).toEqual({});
});

test("under another header row the mapping of the old headers is void; under another date order it is not", () => {
  const draft = mapHeader(fresh, shown, "Note", "channel");
  expect(setOption(draft, "header_row", 3).mapping).toEqual({});
  expect(setOption(draft, "date_order", "mdy").mapping).toEqual({ Note: "channel" });
  expect(setOption(setOption(draft, "date_order", "mdy"), "date_order", null).options).toEqual({});
});

test("another department's columns are others, the way to read the file stays", () => {
  const draft = setConstant(setOption(mapHeader(fresh, shown, "Note", "channel"), "decimal", ","), "currency", "EUR");
  expect(toDepartment(draft, "finance")).toEqual({ ...fresh, department: "finance", options: { decimal: "," } });
});

test("of a remembered mapping what this file has is taken", () => {
  const draft = mapAs(fresh, shown, { Day: "sold_on", Note: "status", Gone: "tax" }, "sales_transactions");
  expect(draft.mapping).toEqual({ Day: "sold_on", Note: "status" });
  expect(draft.schema).toBe("sales_transactions");
});
