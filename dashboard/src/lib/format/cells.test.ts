import { describe, expect, it } from "vitest";
import { formatCell, formatExact } from "./cells";

describe("formatExact", () => {
  it("keeps every digit of what no double holds", () => {
    expect(formatExact("12345678901234567890.123456789")).toBe("12,345,678,901,234,567,890.123456789");
  });

  it("leaves years and what is no number as they are", () => {
    expect(formatExact("2024")).toBe("2024");
    expect(formatExact("1e5")).toBe("1e5");
    expect(formatExact("n/a")).toBe("n/a");
  });
});

describe("formatCell", () => {
  it("shows each type as it is read", () => {
    expect(formatCell("-1234567.5", "money")).toBe("−1,234,567.50");
    expect(formatCell("0.30", "decimal")).toBe("0.30");
    expect(formatCell(12, "whole")).toBe("12");
    expect(formatCell("2024-02-29", "date")).toBe("29 Feb 2024");
    expect(formatCell("2024-02-29T14:05:00", "timestamp")).toBe("29 Feb 2024, 14:05");
    expect(formatCell("1996-07-04T00:00:00", "timestamp")).toBe("4 Jul 1996");
    expect(formatCell(false, "boolean")).toBe("No");
    expect(formatCell("007", "text")).toBe("007");
  });

  it("has no words for what is not there", () => {
    expect(formatCell(null, "money")).toBeNull();
    expect(formatCell("", "text")).toBeNull();
  });
});
