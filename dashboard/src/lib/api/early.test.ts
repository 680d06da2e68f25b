import { afterEach, expect, test, vi } from "vitest";
import { early } from "./early";

const URL_OF_ME = "http://localhost/api/v1/auth/me";

function asked(): Promise<Response> {
  const answer = Promise.resolve(new Response("{}"));
  window.aetherflowEarly = { [URL_OF_ME]: answer };
  return answer;
}

afterEach(() => {
  delete window.aetherflowEarly;
  vi.restoreAllMocks();
});

test("an answer is there for the request that was sent already, once", () => {
  vi.spyOn(performance, "now").mockReturnValue(500);
  const answer = asked();
  expect(early(new Request("http://localhost/api/v1/jobs"))).toBeUndefined();
  expect(early(new Request(URL_OF_ME, { method: "PATCH" }))).toBeUndefined();
  expect(early(new Request(URL_OF_ME))).toBe(answer);
  expect(early(new Request(URL_OF_ME))).toBeUndefined();
});

test("one that nobody took in time is old", () => {
  vi.spyOn(performance, "now").mockReturnValue(10_001);
  asked();
  expect(early(new Request(URL_OF_ME))).toBeUndefined();
});

test("nothing was asked before the login", () => {
  expect(early(new Request(URL_OF_ME))).toBeUndefined();
});
