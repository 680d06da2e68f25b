import { expect, test } from "vitest";
import { inTurn } from "./turns";

const quiet = () => new Promise((resolve) => setTimeout(resolve, 300));

test("work is done one after the other, in its order, never at once", async () => {
  const done: number[] = [];
  [1, 2, 3].forEach((each) => inTurn(() => done.push(each)));
  expect(done).toEqual([]);
  await quiet();
  expect(done).toEqual([1, 2, 3]);
});

test("what is taken back is not done, and holds up nobody", async () => {
  const done: string[] = [];
  inTurn(() => done.push("first"));
  const takeBack = inTurn(() => done.push("taken back"));
  inTurn(() => done.push("last"));
  takeBack();
  await quiet();
  expect(done).toEqual(["first", "last"]);
});
