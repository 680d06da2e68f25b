import { describe, expect, it } from "vitest";
import { formatCompact, formatDecimal, formatValue, toNumber } from "./numbers";

describe("formatValue", () => {
  it("says a value as its field wants it", () => {
    expect(formatValue("79358.490", "money", "EUR")).toBe("€79,358.49");
    expect(formatValue("-5", "money", null)).toBe("-5.00");
    expect(formatValue("0.012413", "percent")).toBe("1.2%");
    expect(formatValue(1340, "whole", "orders")).toBe("1,340 orders");
    expect(formatValue("2025-12-31", "date")).toBe("31 Dec 2025");
    expect(formatValue("40000913", "text")).toBe("40000913");
  });

  it("has a sign for what is not there", () => {
    expect([null, undefined, ""].map((value) => formatValue(value, "money", "EUR"))).toEqual(["–", "–", "–"]);
  });

  it("leaves alone what is no number", () => {
    expect(formatValue("n/a", "money", "EUR")).toBe("n/a");
  });
});

describe("formatCompact", () => {
  it("is short, and has more digits where values lie close", () => {
    expect(formatCompact(18255.19, "money", "EUR")).toBe("€18.3k");
    expect(formatCompact(1040, "decimal", "kg", 3)).toBe("1.04k");
    expect(formatCompact(0.5, "percent")).toBe("50%");
  });
});

describe("formatDecimal", () => {
  it("keeps the digits that money has, and no more than four", () => {
    expect(formatDecimal("-2001.10")).toBe("-2,001.10");
    expect(formatDecimal("0.005927")).toBe("0.0059");
  });
});

describe("toNumber", () => {
  it("reads exact decimals and nothing else", () => {
    expect(["1.50", 2, "", " ", "x", null, true].map(toNumber)).toEqual([1.5, 2, null, null, null, null, null]);
  });
});
