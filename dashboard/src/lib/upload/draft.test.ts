import { expect, test } from "vitest";
import type { Preview } from "../api/uploads/preview-dataset";
import { confirmed, previewFields, uploadFields } from "./confirmed";
import { edited, newDraft } from "./draft";
import { mapAs, mapHeader, setConstant, setOption, toDepartment } from "./draft-changes";

const fresh = newDraft("sales");
const shown = { Day: "sold_on", Item: "product", Total: "amount", Note: null };

function preview(some: Partial<Preview>): Preview {
  return {
    mapping: shown,
    options: {
      encoding: "UTF-8",
      delimiter: ";",
      decimal: ",",
      date_order: "dmy",
      sheet: null,
      header_row: 1,
      null_tokens: [],
      constants: {},
    },
    ...some,
  } as Preview;
}

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

test("a draft that says nothing asks for the department alone, and is not edited", () => {
  expect(previewFields(fresh)).toEqual({ department: "sales" });
  expect(edited(fresh)).toBe(false);
  expect(edited(toDepartment(fresh, "finance"))).toBe(false);
  expect(edited(mapHeader(fresh, shown, "Note", null))).toBe(true);
  expect(edited({ ...fresh, policy: "all_or_nothing" })).toBe(true);
});

test("a preview is asked by what was said, not by names and policies", () => {
  const draft = { ...setOption(mapHeader(fresh, shown, "Note", null), "date_order", "mdy"), name: "March" };
  expect(previewFields(draft)).toEqual({
    department: "sales",
    mapping: '{"Note":null}',
    options: '{"date_order":"mdy"}',
  });
});

test("what was shown of a whole file is confirmed with it, empty options left out", () => {
  const form = confirmed({ ...mapHeader(fresh, shown, "Note", "channel"), name: " March " }, preview({}), true);
  expect(form).toEqual({
    department: "sales",
    name: "March",
    mapping: { ...shown, Note: "channel" },
    options: { encoding: "UTF-8", delimiter: ";", decimal: ",", date_order: "dmy", header_row: 1 },
    policy: "accept_good",
  });
});

test("of a file that was seen in part, only what was said is sent: the load decides over the whole", () => {
  const form = confirmed(setOption(fresh, "date_order", "mdy"), preview({}), false);
  expect(form.options).toEqual({ date_order: "mdy" });
  expect(form.mapping).toEqual(shown);
});

test("without a preview everything is inferred", () => {
  expect(uploadFields(confirmed(fresh, null, false))).toEqual({ department: "sales", policy: "accept_good" });
});

test("a form has its objects as JSON", () => {
  const fields = uploadFields(confirmed(setOption(fresh, "decimal", ","), preview({}), false));
  expect(fields.options).toBe('{"decimal":","}');
  expect(JSON.parse(fields.mapping ?? "")).toEqual(shown);
});
