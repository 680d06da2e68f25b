import { expect, test } from "vitest";
import type { Preview } from "../api/uploads/preview-dataset";
import { newDraft } from "./draft";
import { mapHeader, setOption } from "./draft-changes";
import { confirmed, previewFields, uploadFields } from "./draft-fields";

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

test("a draft that says nothing asks for the department alone", () => {
  expect(previewFields(fresh)).toEqual({ department: "sales" });
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
