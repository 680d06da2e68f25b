import { beforeEach, expect, test } from "vitest";
import { forget, keep, keptBy, keptOf } from "./kept";

const file = { name: "a.csv", size: 10, lastModified: 5 };

beforeEach(() => localStorage.clear());

test("is found again by the same file of the same person, and by no other", () => {
  keep(file, "ann", "sales", "s1");
  expect(keptOf(file, "ann")?.session).toBe("s1");
  expect(keptOf(file, "bob")).toBeNull();
  expect(keptOf({ ...file, size: 11 }, "ann")).toBeNull();
  expect(keptOf({ ...file, lastModified: 6 }, "ann")).toBeNull();
});

test("is forgotten once it is done", () => {
  keep(file, "ann", "sales", "s1");
  keep({ ...file, name: "b.csv" }, "ann", "sales", "s2");
  forget("s1");
  expect(keptBy("ann").map((each) => each.fileName)).toEqual(["b.csv"]);
});

test("what somebody else wrote there breaks nothing", () => {
  localStorage.setItem("aetherflow.uploads", '[{"session":1},null,"x"]');
  expect(keptBy("ann")).toEqual([]);
  localStorage.setItem("aetherflow.uploads", "{");
  keep(file, "ann", "sales", "s1");
  expect(keptBy("ann")).toHaveLength(1);
});
