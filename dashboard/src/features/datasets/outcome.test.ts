import { expect, it } from "vitest";
import type { Reject } from "@/lib/api/datasets/list-rejects";
import { correctionOf, outcomeOf } from "./outcome";

const reject = (line: number, correction?: number) => ({ line, correction, cells: [], issues: [] }) as unknown as Reject;

it("tells what loaded from what was rejected again, by the places that were sent", () => {
  const rejects = [reject(55), reject(56), reject(12, 1)];
  expect(outcomeOf(["41", "55", "c1:12"], 2, rejects)).toEqual({ loaded: 1, rejected: [rejects[0], rejects[2]] });
});

it("tells what of a file that was sent whole was added and rejected", () => {
  const added = reject(4, 1);
  expect(outcomeOf([], 1, [added, reject(9)])).toEqual({ loaded: 0, rejected: [added] });
});

it("counts a version's corrections by its files", () => {
  expect(correctionOf({ files: [{}, {}, {}] as never })).toBe(2);
});
