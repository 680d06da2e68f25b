import { describe, expect, it } from "vitest";
import { isAnswered, NO_ANSWERS, questionsOf, toReprocess } from "./questions";

const DATE_ORDER = { header: "Date", column: "sold_on", option: "date_order", choices: ["dmy", "mdy"], plugin: "sales@1" };
const DESTROYED = { header: "Paid Date", column: "paid_on", rows: 3836, plugin: "finance@1" };
const MISFIT = {
  headers: ["ref", "when_sold"],
  missing: { sales_transactions: ["sold_on", "amount, or quantity and unit_price"] },
  suggestions: { when_sold: "sold_on" },
};

describe("questionsOf", () => {
  it("tells the kinds of questions apart", () => {
    expect(questionsOf(DATE_ORDER)).toEqual([{ kind: "option", option: "date_order", choices: ["dmy", "mdy"], header: "Date" }]);
    expect(questionsOf(DESTROYED)).toEqual([{ kind: "unreadable", column: "paid_on", header: "Paid Date", rows: 3836 }]);
    expect(questionsOf({ column: "amount", headers: ["Net", "Gross"] })).toEqual([
      { kind: "which", column: "amount", headers: ["Net", "Gross"] },
    ]);
    expect(questionsOf(MISFIT)).toEqual([
      {
        kind: "missing",
        schemas: [{ schema: "sales_transactions", lacks: ["sold_on", "amount, or quantity and unit_price"] }],
        headers: ["ref", "when_sold"],
        suggestions: { when_sold: "sold_on" },
      },
    ]);
  });

  it("asks for an option once, however many columns it is about", () => {
    const several = { ...DATE_ORDER, questions: [DATE_ORDER, { ...DATE_ORDER, header: "Due" }, DESTROYED] };
    expect(questionsOf(several).map((question) => question.kind)).toEqual(["option", "unreadable"]);
  });

  it("sees no question in another failure, as too many rejects with the file's header", () => {
    expect(questionsOf({ load_id: "x", header: ["a", "b"], read: 60, rejected: 30 })).toEqual([]);
    expect(questionsOf({})).toEqual([]);
  });
});

describe("isAnswered", () => {
  it("takes a constant or leaving the column out for dates that are gone", () => {
    const [question] = questionsOf(DESTROYED);
    expect(question && isAnswered(question, NO_ANSWERS)).toBe(false);
    expect(question && isAnswered(question, { ...NO_ANSWERS, constants: { paid_on: "2014-06-30" } })).toBe(true);
    expect(question && isAnswered(question, { ...NO_ANSWERS, mapping: { "Paid Date": null } })).toBe(true);
  });

  it("wants to know which schema is meant where there are several", () => {
    const [question] = questionsOf({ ...MISFIT, missing: { ledger: ["account"], payments: ["paid_on"] } });
    const mapped = { ...NO_ANSWERS, mapping: { ref: "account" } };
    expect(question && isAnswered(question, mapped)).toBe(false);
    expect(question && isAnswered(question, { ...mapped, schema: "ledger" })).toBe(true);
  });
});

describe("toReprocess", () => {
  it("sends what was answered and nothing else", () => {
    expect(toReprocess(NO_ANSWERS)).toEqual({});
    expect(
      toReprocess({ mapping: { when_sold: "sold_on", ref: null }, options: { decimal: "," }, constants: { amount: "1", product: " " } }),
    ).toEqual({ mapping: { when_sold: "sold_on", ref: null }, options: { decimal: ",", constants: { amount: "1" } } });
  });
});
