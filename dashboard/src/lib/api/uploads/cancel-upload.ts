import { answered, api } from "../client";

/** Leaves nothing of an upload that is not complete. */
export function cancelUpload(id: string): Promise<unknown> {
  return answered(api.DELETE("/datasets/uploads/{id}", { params: { path: { id } } }));
}
