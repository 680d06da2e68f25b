declare global {
  interface Window {
    /** By their address; public/early.js asks. */
    aetherflowEarly?: Record<string, Promise<Response>>;
  }
}

/** Later than this, an answer is old. */
const FRESH_MS = 10_000;

/** What was asked for in a session that ended, or as somebody else. */
export function forgetEarly(): void {
  delete window.aetherflowEarly;
}

/** The answer to a request that was sent before the page's code was there; each once. */
export function early({ method, url }: Request): Promise<Response> | undefined {
  const answers = window.aetherflowEarly;
  const answer = method === "GET" ? answers?.[url] : undefined;
  if (answer) {
    delete answers?.[url];
  }
  return performance.now() < FRESH_MS ? answer : undefined;
}
