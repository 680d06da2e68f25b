import { describe, expect, it } from "vitest";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { changesOf, draftOf, withHeader, withSchema } from "./reprocess-draft";

const DATASET = {
  schema: "orders",
  mapping: { Day: "sold_on", Total: "amount", Note: null },
  options: { encoding: "UTF-8", delimiter: ",", decimal: ".", date_order: "dmy", header_row: 1, null_tokens: [], constants: { currency: "EUR" } },
  policy: "accept_good",
} as unknown as Dataset;

describe("changesOf", () => {
  it("sends nothing where nothing was changed", () => {
    expect(changesOf(draftOf(DATASET), DATASET)).toEqual({});
  });

  it("sends options that were set, in the API's terms", () => {
    const draft = {
      ...draftOf(DATASET),
      dateOrder: "mdy",
      headerRow: "3",
      nullTokens: " n/k, ,-- ",
      constants: { currency: "SEK", product: " " },
      policy: "all_or_nothing" as const,
    };
    expect(changesOf(draft, DATASET)).toEqual({
      options: { date_order: "mdy", header_row: 3, null_tokens: ["n/k", "--"], constants: { currency: "SEK" } },
      policy: "all_or_nothing",
    });
  });

  it("sends the whole mapping once a header of it was changed", () => {
    const draft = withHeader(draftOf(DATASET), "Note", "amount");
    expect(changesOf(draft, DATASET)).toEqual({ mapping: { Day: "sold_on", Total: null, Note: "amount" } });
  });

  it("has headers matched anew for another schema, and as before for the same", () => {
    const other = withSchema(draftOf(DATASET), "stock", DATASET);
    expect(changesOf(other, DATASET)).toEqual({ schema: "stock", mapping: {} });
    expect(changesOf(withSchema(other, "orders", DATASET), DATASET)).toEqual({});
  });
});
