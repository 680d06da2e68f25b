import { ApiError } from "../api/errors";
import type { UploadSession } from "../api/uploads/begin-upload";
import { getUpload } from "../api/uploads/get-upload";
import { type Sent, sendPiece } from "../api/uploads/send-piece";
import type { Submission } from "../api/uploads/upload-dataset";
import { pause, stillReadable, waitAfter } from "./waiting";

export const PIECE = 8 << 20;

export interface PieceServer {
  get: (id: string, signal: AbortSignal) => Promise<UploadSession>;
  send: (id: string, from: number, piece: Blob, signal: AbortSignal, sent: (bytes: number) => void) => Promise<Sent>;
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

const SERVER: PieceServer = { get: getUpload, send: sendPiece, pause };

export interface Watcher {
  /** Bytes of the file that have left. */
  sent: (bytes: number) => void;
  /** What is waited for; null: it goes on. */
  waiting: (error: unknown) => void;
}

/**
 * Sends a file piece by piece, from where the server has it. After a break it asks how much arrived, for that is kept, and
 * goes on from there; it gives up where trying again would not help.
 */
export async function sendPieces(
  file: Blob,
  id: string,
  watcher: Watcher,
  signal: AbortSignal,
  server: PieceServer = SERVER,
): Promise<Submission> {
  let from: number | null = null;
  let failures = 0;
  for (;;) {
    try {
      if (from === null) {
        const session: UploadSession = await server.get(id, signal);
        if (session.submission) {
          return session.submission;
        }
        from = session.offset;
      }
      const start: number = from;
      watcher.sent(start);
      const piece = file.slice(start, Math.min(start + PIECE, file.size));
      const sent = await server.send(id, start, piece, signal, (bytes) => {
        watcher.waiting(null);
        watcher.sent(start + Math.min(bytes, piece.size));
      });
      if ("submission" in sent) {
        return sent.submission;
      }
      failures = sent.offset > start ? 0 : failures + 1;
      from = sent.offset;
    } catch (error) {
      from = null;
      const wait = outOfStep(error) && failures < 3 ? 0 : waitAfter(error, failures);
      if (signal.aborted || wait === null) {
        throw error;
      }
      await stillReadable(file);
      failures++;
      watcher.waiting(error);
      await server.pause(wait, signal);
    }
  }
}

/** More arrived than was known here, or less. */
function outOfStep(error: unknown): boolean {
  return error instanceof ApiError && error.status === 409 && typeof error.details.offset === "number";
}
