import { expect, test } from "vitest";
import { edited, newDraft } from "./draft";
import { mapHeader, toDepartment } from "./draft-changes";

const fresh = newDraft("sales");

test("a draft is edited by whatever would be lost with it", () => {
  expect(edited(fresh)).toBe(false);
  expect(edited(toDepartment(fresh, "finance"))).toBe(false);
  expect(edited(mapHeader(fresh, { Note: null }, "Note", null))).toBe(true);
  expect(edited({ ...fresh, policy: "all_or_nothing" })).toBe(true);
});
