import { ApiError, Unreachable } from "../api/errors";

const FIRST_MS = 1000;
const LONGEST_MS = 30_000;
/** Tries in a row without a byte more; some minutes. */
const MOST = 10;

/** How long to wait before the next try; null: another one would not help. */
export function waitAfter(error: unknown, failures: number): number | null {
  if (failures >= MOST) {
    return null;
  }
  const usual = Math.min(FIRST_MS * 2 ** failures, LONGEST_MS);
  if (error instanceof Unreachable) {
    return usual;
  }
  if (error instanceof ApiError && (error.status === 429 || error.status >= 500)) {
    return error.retryAfter === null ? usual : error.retryAfter * 1000;
  }
  return null;
}

/** Waits so long, and where there is no network, until there is one again. Rejects where it is given up. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => navigator.onLine && done(), ms);
    const given = () => {
      clear();
      reject(signal.reason);
    };
    const done = () => {
      clear();
      resolve();
    };
    const clear = () => {
      clearTimeout(timer);
      window.removeEventListener("online", done);
      signal.removeEventListener("abort", given);
    };
    if (signal.aborted) {
      given();
      return;
    }
    window.addEventListener("online", done);
    signal.addEventListener("abort", given);
  });
}

/** The browser lets nobody read a file that was changed after it was chosen. */
export class FileChanged extends Error {
  override readonly name = "FileChanged";

  constructor() {
    super("The file was changed, moved or removed after you chose it. Choose it again to send it as it is now.");
  }
}

/** Looks whether a failure is the network's, or the file can't be read any more. */
export async function stillReadable(file: Blob): Promise<void> {
  try {
    await file.slice(0, 1).arrayBuffer();
  } catch {
    throw new FileChanged();
  }
}
