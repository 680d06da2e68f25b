import { BASE, OWN, refresh } from "./client";
import { ApiError, Unreachable } from "./errors";

export interface Sending {
  method: "POST" | "PATCH";
  path: string;
  body: FormData | Blob;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Bytes of the body that have left. */
  onProgress?: (sent: number) => void;
}

export interface Answer {
  status: number;
  body: unknown;
  headers: Headers;
}

/** A connection on which nothing moves for so long is as good as broken. */
const STALL_MS = 45_000;

/** Sends a body and tells how much of it has left, which fetch can't. Throws as the generated client's answers do. */
export async function send(sending: Sending): Promise<Answer> {
  let answer = await once(sending);
  if (answer.status === 401 && (await refresh())) {
    answer = await once(sending);
  }
  if (answer.status >= 400) {
    throw ApiError.of(new Response(null, { status: answer.status, headers: answer.headers }), answer.body);
  }
  return answer;
}

function once({ method, path, body, headers, signal, onProgress }: Sending): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let stalled: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      clearTimeout(stalled);
      stalled = setTimeout(() => request.abort(), STALL_MS);
    };
    const cancel = () => request.abort();
    const done = () => {
      clearTimeout(stalled);
      signal?.removeEventListener("abort", cancel);
    };
    request.open(method, BASE + path);
    for (const [name, value] of Object.entries({ ...OWN, ...headers })) {
      request.setRequestHeader(name, value);
    }
    request.upload.addEventListener("progress", (event) => {
      moved();
      onProgress?.(event.loaded);
    });
    // From here on the server works, which may take its time.
    request.upload.addEventListener("load", () => clearTimeout(stalled));
    request.addEventListener("load", () => {
      done();
      resolve({ status: request.status, body: parsed(request.responseText), headers: headersOf(request) });
    });
    request.addEventListener("error", () => {
      done();
      reject(new Unreachable(new Error(`${method} ${path} broke off`)));
    });
    request.addEventListener("abort", () => {
      done();
      reject(signal?.aborted ? aborted() : new Unreachable(new Error(`${method} ${path} stood still`)));
    });
    if (signal?.aborted) {
      reject(aborted());
      return;
    }
    signal?.addEventListener("abort", cancel);
    moved();
    request.send(body);
  });
}

function aborted(): DOMException {
  return new DOMException("It was given up.", "AbortError");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function headersOf(request: XMLHttpRequest): Headers {
  const headers = new Headers();
  for (const line of request.getAllResponseHeaders().trim().split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0) {
      headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
    }
  }
  return headers;
}
