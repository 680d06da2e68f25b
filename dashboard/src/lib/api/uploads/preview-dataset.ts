import type { Schemas } from "../client";
import { send } from "../send";

export type Preview = Schemas["Preview"];
export type PreviewColumn = Schemas["PreviewColumn"];
export type Question = Schemas["Question"];
export type ReadOptions = Schemas["ReadOptions"];
export type RejectedRow = Schemas["RejectedRow"];

/** The form's text fields by name; they stand before the file, so that a file that is not read to its end hides none. */
export type Fields = Record<string, string>;

export function formOf(fields: Fields, file: Blob, fileName: string): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    form.append(name, value);
  }
  form.append("file", file, fileName);
  return form;
}

/** What an upload would make of a file. Nothing is stored. */
export async function previewDataset(
  form: FormData,
  signal?: AbortSignal,
  onProgress?: (sent: number) => void,
): Promise<Preview> {
  const answer = await send({ method: "POST", path: "/datasets/preview", body: form, signal, onProgress });
  return answer.body as Preview;
}
