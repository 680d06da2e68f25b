import { answered, api } from "../client";
import type { UploadSession } from "./begin-upload";

/** Where the next piece begins, and what became of the upload where its last byte came. */
export function getUpload(id: string, signal?: AbortSignal): Promise<UploadSession> {
  return answered(api.GET("/datasets/uploads/{id}", { params: { path: { id } }, signal }));
}
