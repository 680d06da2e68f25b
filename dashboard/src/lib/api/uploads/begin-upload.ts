import { answered, api, type Schemas } from "../client";

export type UploadSession = Schemas["UploadSession"];

/** A header may be mapped to nothing, which the document's type leaves out. */
export type BeginUpload = Omit<Schemas["BeginUploadRequest"], "mapping"> & { mapping?: Record<string, string | null> };

export function beginUpload(body: BeginUpload, key: string, signal?: AbortSignal): Promise<UploadSession> {
  return answered(
    api.POST("/datasets/uploads", {
      body: body as Schemas["BeginUploadRequest"],
      params: { header: { "Idempotency-Key": key } },
      signal,
    }),
  );
}
