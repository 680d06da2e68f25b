import { describe, expect, it } from "vitest";
import { changeOf } from "./change";

const money = (value: unknown, before: unknown, share: string | null) => changeOf({ value, format: "money", comparison: { value: before, share } });

describe("changeOf", () => {
  it("says the direction in a word, with the share", () => {
    expect(money("110", "100", "0.100000")).toEqual({ direction: "up", words: "Up 10%" });
    expect(money("90", "100", "-0.1")).toEqual({ direction: "down", words: "Down 10%" });
  });

  it("takes what would be shown as nothing for nothing", () => {
    expect(money("100.01", "100", "0.0001")).toEqual({ direction: "same", words: "Unchanged" });
  });

  it("names the earlier number where there is no share of it", () => {
    expect(money("5", "0", null)).toEqual({ direction: "up", words: "Up from 0.00" });
  });

  it("counts a share's change in points", () => {
    expect(changeOf({ value: "0.366", format: "percent", comparison: { value: "0.300", share: "0.22" } }).words).toBe("Up 6.6 points");
  });

  it("compares no words", () => {
    expect(changeOf({ value: "Blanket", format: "text", comparison: { value: "Pan", share: null } }).direction).toBe("unknown");
  });
});
