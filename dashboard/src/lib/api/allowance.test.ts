import { expect, it } from "vitest";
import { allowanceOf } from "./allowance";

it("reads what is left of the hour's queries", () => {
  const response = new Response(null, {
    headers: { RateLimit: '"query";r=97;t=2115', "RateLimit-Policy": '"query";q=100;w=3600' },
  });
  expect(allowanceOf(response)).toEqual({ left: 97, of: 100, renewedIn: 2115 });
});

it("says nothing where the server does not", () => {
  expect(allowanceOf(new Response(null))).toBeNull();
});
