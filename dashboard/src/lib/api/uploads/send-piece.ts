import { send } from "../send";
import type { Submission } from "./upload-dataset";

/** Where the next piece begins; after the last one, what became of the file. */
export type Sent = { offset: number } | { submission: Submission };

export async function sendPiece(
  id: string,
  offset: number,
  piece: Blob,
  signal?: AbortSignal,
  onProgress?: (sent: number) => void,
): Promise<Sent> {
  const answer = await send({
    method: "PATCH",
    path: `/datasets/uploads/${id}`,
    body: piece,
    headers: { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(offset) },
    signal,
    onProgress,
  });
  return answer.status === 202
    ? { submission: answer.body as Submission }
    : { offset: Number(answer.headers.get("Upload-Offset")) };
}
