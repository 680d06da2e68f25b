import type { Schemas } from "../client";
import { send } from "../send";

export type Submission = Schemas["Submission"];

/** @param key names this upload: sent again with it, it is answered again and done once */
export async function uploadDataset(
  form: FormData,
  key: string,
  signal?: AbortSignal,
  onProgress?: (sent: number) => void,
): Promise<Submission> {
  const answer = await send({
    method: "POST",
    path: "/datasets/upload",
    body: form,
    headers: { "Idempotency-Key": key },
    signal,
    onProgress,
  });
  return answer.body as Submission;
}
