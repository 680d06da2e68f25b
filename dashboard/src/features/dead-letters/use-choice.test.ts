import { act, renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { useChoice } from "./use-choice";

const choice = (shown: string[], most = 100) =>
  renderHook(({ ids }) => useChoice(ids, most), { initialProps: { ids: shown } });

test("one by one, and all at once", () => {
  const { result } = choice(["a", "b"]);
  act(() => result.current.toggle("a"));
  expect([...result.current.chosen]).toEqual(["a"]);
  expect(result.current.all).toBe(false);
  act(() => result.current.toggleAll());
  expect(result.current.all).toBe(true);
  act(() => result.current.toggleAll());
  expect(result.current.chosen.size).toBe(0);
});

test("what left the list is not chosen any more", () => {
  const { result, rerender } = choice(["a", "b"]);
  act(() => result.current.toggleAll());
  rerender({ ids: ["b", "c"] });
  expect([...result.current.chosen]).toEqual(["b"]);
});

test("no more than are taken at once", () => {
  const { result } = choice(["a", "b", "c"], 2);
  act(() => result.current.toggleAll());
  expect([...result.current.chosen]).toEqual(["a", "b"]);
  act(() => result.current.toggle("c"));
  expect(result.current.chosen.has("c")).toBe(false);
});

test("an empty list has nothing that is all chosen", () => {
  expect(choice([]).result.current.all).toBe(false);
});
