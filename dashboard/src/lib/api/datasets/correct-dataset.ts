import { answered, api } from "../client";
import type { ReadOptions } from "./reprocess-dataset";

export interface Correction {
  id: string;
  file: File;
  options?: ReadOptions;
}

/** Sends rejected rows again, corrected; a version is made of the dataset's file and all corrections. */
export function correctDataset({ id, file, options }: Correction) {
  const form = new FormData();
  if (options) {
    form.set("options", JSON.stringify(options));
  }
  form.set("file", file, file.name);
  return answered(
    api.POST("/datasets/{id}/corrections", {
      params: { path: { id } },
      body: { file: file.name },
      bodySerializer: () => form,
    }),
  );
}
