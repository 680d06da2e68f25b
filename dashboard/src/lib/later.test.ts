import { expect, test, vi } from "vitest";
import { later } from "./later";

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test("it is fetched once, and then at hand", async () => {
  const load = vi.fn(async () => "module");
  const module = later(load);
  expect(module.loaded).toBeUndefined();
  module.warm();
  await settled();
  const then = vi.fn();
  module.want(then);
  await settled();
  expect(then).toHaveBeenCalledOnce();
  expect(module.loaded).toBe("module");
  expect(load).toHaveBeenCalledOnce();
});

test("where it can't be had, who wanted it hears so, and the next time it is tried again", async () => {
  const load = vi.fn().mockRejectedValueOnce(new Error("offline")).mockResolvedValue("module");
  const module = later(load);
  const then = vi.fn();
  const otherwise = vi.fn();
  module.want(then, otherwise);
  await settled();
  expect(then).not.toHaveBeenCalled();
  expect(otherwise).toHaveBeenCalledOnce();
  module.want(then, otherwise);
  await settled();
  expect(then).toHaveBeenCalledOnce();
});
