import { afterEach, expect, test, vi } from "vitest";
import { api } from "./client";
import { early } from "./early";

const URL_OF_ME = "http://localhost/api/v1/auth/me";

function asked(): Promise<Response> {
  const answer = Promise.resolve(new Response("{}"));
  window.aetherflowEarly = { [URL_OF_ME]: answer };
  return answer;
}

afterEach(() => {
  vi.unstubAllGlobals();
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

test("in a session that has ended, it is renewed once and each is asked for once more", async () => {
  vi.spyOn(performance, "now").mockReturnValue(500);
  const sent: string[] = [];
  vi.stubGlobal("fetch", (input: Request | string) => {
    sent.push(typeof input === "string" ? input : new URL(input.url).pathname);
    return Promise.resolve(new Response("{}", { headers: { "Content-Type": "application/json" } }));
  });
  const base = new URL("/api/v1", location.href).href;
  window.aetherflowEarly = { [`${base}/auth/me`]: Promise.resolve(new Response("{}", { status: 401 })), [`${base}/dashboards/gardens`]: Promise.resolve(new Response("{}", { status: 401 })) };
  await api.GET("/auth/me");
  await api.GET("/dashboards/{department}", { params: { path: { department: "gardens" } } });
  expect(sent).toEqual(["/api/v1/auth/refresh", "/api/v1/auth/me", "/api/v1/dashboards/gardens"]);
});
