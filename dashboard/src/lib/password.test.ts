import { describe, expect, it } from "vitest";
import { passwordRules } from "./password";

const kept = (password: string, email?: string) => passwordRules(password, email).map((rule) => rule.kept);

describe("passwordRules", () => {
  it("counts characters as the server does, both ends included", () => {
    expect(kept("1234567")).toEqual([false]);
    expect(kept("12345678")).toEqual([true]);
    expect(kept("x".repeat(128))).toEqual([true]);
    expect(kept("x".repeat(129))).toEqual([false]);
  });

  it("refuses the address, and what stands before its @, whatever the case", () => {
    expect(kept("Ann.Miller@shop.example", "ann.miller@shop.example")).toEqual([true, false]);
    expect(kept(" ANN.MILLER ", "ann.miller@shop.example")).toEqual([true, false]);
    expect(kept("ann.miller2", "ann.miller@shop.example")).toEqual([true, true]);
  });

  it("keeps no rule for an empty password, and asks nothing of the address while there is none", () => {
    expect(kept("", "ann@shop.example")).toEqual([false, false]);
    expect(kept("correct horse", "")).toEqual([true, true]);
  });
});
