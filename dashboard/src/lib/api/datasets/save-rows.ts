import { saveFile } from "@/lib/save-file";
import { api } from "../client";
import { ApiError } from "../errors";
import type { RowsQuestion } from "./list-rows";

export type RowsFormat = "csv" | "parquet";

const TYPES: Record<RowsFormat, string> = { csv: "text/csv", parquet: "application/vnd.apache.parquet" };

export interface SavedRows {
  id: string;
  name: string;
  format: RowsFormat;
  /** Which rows and in which order; a Parquet file has all of them as they stand in the file. */
  question?: RowsQuestion;
}

/** Clean rows as a file. A link could not say which kind it wants. */
export async function saveRows({ id, name, format, question }: SavedRows): Promise<void> {
  const { data, error, response } = await api.GET("/datasets/{id}/rows", {
    params: { path: { id }, query: question },
    headers: { Accept: TYPES[format] },
    parseAs: "blob",
  });
  if (!response.ok || !data) {
    throw ApiError.of(response, error);
  }
  saveFile(data as unknown as Blob, `${name.replace(/\.[^.]+$/, "")}-clean.${format}`);
}
