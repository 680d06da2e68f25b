import { saveFile } from "@/lib/save-file";
import { api } from "../client";
import { ApiError } from "../errors";

export type RowsFormat = "csv" | "parquet";

const TYPES: Record<RowsFormat, string> = { csv: "text/csv", parquet: "application/vnd.apache.parquet" };

/** Every clean row as a file. A link could not say which kind it wants. */
export async function saveRows({ id, name, format }: { id: string; name: string; format: RowsFormat }): Promise<void> {
  const { data, error, response } = await api.GET("/datasets/{id}/rows", {
    params: { path: { id } },
    headers: { Accept: TYPES[format] },
    parseAs: "blob",
  });
  if (!response.ok || !data) {
    throw ApiError.of(response, error);
  }
  saveFile(data as unknown as Blob, `${name.replace(/\.[^.]+$/, "")}-clean.${format}`);
}
