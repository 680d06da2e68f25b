import { expect, it } from "vitest";
import type { Version } from "@/lib/api/datasets/list-versions";
import { baseVersion, rejectVersions } from "./reject-versions";

function version(number: number, more: Partial<Version>): Version {
  return { number, rejected: 0, failure: null, ...more } as Version;
}

const TOO_MANY = { code: "VALIDATION", message: "", side: "data", hint: null, details: { load_id: "x" } } as Version["failure"];
const UNREAD = { code: "VALIDATION", message: "", side: "data", hint: null, details: {} } as Version["failure"];

it("corrects the version that is shown, or of a failed dataset the newest that was read to its end", () => {
  const versions = [version(3, { failure: UNREAD }), version(2, { failure: TOO_MANY }), version(1, { failure: TOO_MANY })];
  expect(baseVersion({ status: "completed", version: 1 }, versions)).toBe(1);
  expect(baseVersion({ status: "failed", version: 1 }, versions)).toBe(2);
  expect(baseVersion({ status: "failed", version: 1 }, [version(1, { failure: UNREAD })])).toBe(1);
});

it("offers versions that have rejects, and always the one that is looked at", () => {
  const versions = [version(4, {}), version(3, { rejected: 2 }), version(2, { failure: UNREAD }), version(1, { failure: TOO_MANY })];
  expect(rejectVersions(versions, 3).map((each) => each.number)).toEqual([3, 1]);
  expect(rejectVersions(versions, 4).map((each) => each.number)).toEqual([4, 3, 1]);
});
