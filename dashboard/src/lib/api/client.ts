import createClient from "openapi-fetch";
import { early, forgetEarly } from "./early";
import { ApiError, Unreachable } from "./errors";
import type { components, paths } from "./schema.gen";

export type Schemas = components["schemas"];

export const BASE = "/api/v1";

/** What tells the server that a request by cookie comes from these pages and not from another site's form. */
export const OWN = { "X-Requested-With": "dashboard" } as const;

const SIGN_IN = /\/auth\/(login|refresh|logout|register|password\/)/;

let refreshing: Promise<boolean> | null = null;

/** One new session for however many requests find the old one ended. */
export function refresh(): Promise<boolean> {
  forgetEarly();
  refreshing ??= fetch(`${BASE}/auth/refresh`, { method: "POST", headers: OWN })
    .then((answer) => answer.ok)
    .catch(() => false)
    .finally(() => {
      refreshing = null;
    });
  return refreshing;
}

async function send(request: Request): Promise<Response> {
  if (SIGN_IN.test(request.url)) {
    forgetEarly();
  }
  const again = request.clone();
  try {
    const answer = await (early(request) ?? fetch(request));
    if (answer.status === 401 && !SIGN_IN.test(request.url) && (await refresh())) {
      return await fetch(again);
    }
    return answer;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") {
      throw cause;
    }
    throw new Unreachable(cause);
  }
}

export const api = createClient<paths>({ baseUrl: BASE, headers: OWN, fetch: send });

/** What was answered, or an {@link ApiError}. */
export async function answered<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) {
    throw ApiError.of(response, error);
  }
  return data as T;
}

export interface Tagged<T> {
  value: T;
  /** The ETag: what a change names, so that it changes what was read and nothing newer. */
  tag: string | null;
}

/** The same, with its ETag. */
export async function tagged<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<Tagged<T>> {
  const value = await answered(call);
  return { value, tag: (await call).response.headers.get("ETag") };
}

/** A file of the API, as an address that a link can download. */
export function download(path: string): string {
  return BASE + path;
}
