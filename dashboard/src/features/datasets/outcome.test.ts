import { expect, it } from "vitest";
import type { Reject } from "@/lib/api/datasets/list-rejects";
import { correctionOf, outcomeOf } from "./outcome";

const reject = (line: number, correction?: number) => ({ line, correction, cells: [], issues: [] }) as unknown as Reject;

it("tells what loaded from what was rejected again, by the lines of the correction alone", () => {
  const places = new Map([
    [2, "41"],
    [3, "55"],
    [5, "c1:12"],
  ]);
  const rejects = [reject(3), reject(5, 1), reject(3, 2)];
  expect(outcomeOf(places, 2, rejects)).toEqual({ loaded: ["41", "c1:12"], rejected: [{ reject: rejects[2], of: "55" }] });
});

it("knows no places of a file that was sent whole, but what was rejected of it", () => {
  const again = reject(4, 1);
  expect(outcomeOf(new Map(), 1, [again, reject(9)])).toEqual({ loaded: [], rejected: [{ reject: again, of: null }] });
});

it("counts a version's corrections by its files", () => {
  expect(correctionOf({ files: [{}, {}, {}] as never })).toBe(2);
});
