import { expect, it } from "vitest";
import { qualityTerms } from "./quality-terms";

it("takes a formula apart", () => {
  expect(qualityTerms("0.9969 = 0.5 × completeness 0.9997 + 0.3 × validity 0.9900 + 0.2 × uniqueness 1.0000")).toEqual([
    { name: "completeness", weight: 0.5, value: 0.9997 },
    { name: "validity", weight: 0.3, value: 0.99 },
    { name: "uniqueness", weight: 0.2, value: 1 },
  ]);
});

it("finds nothing in another formula", () => {
  expect(qualityTerms("the mean of everything")).toEqual([]);
});
