import { toast } from "@/lib/toast";
import type { RowsQuestion } from "@/lib/api/datasets/list-rows";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { type RowsFormat, saveRows } from "@/lib/api/datasets/save-rows";

const WORDS: Record<RowsFormat, string> = { csv: "The CSV file", parquet: "The Parquet file" };

/** Clean rows, into the browser's downloads; says how it went. */
export function saveRowsToast(dataset: Dataset, format: RowsFormat, question?: RowsQuestion): void {
  toast.promise(saveRows({ id: dataset.id, name: dataset.name, format, question }), {
    loading: `${WORDS[format]} is being made …`,
    success: `${WORDS[format]} is saved`,
    error: (error: Error) => error.message,
  });
}
