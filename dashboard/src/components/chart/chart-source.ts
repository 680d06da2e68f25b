import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { formatFull } from "@/lib/format/times";

/** Where numbers come from, in a line. */
export function sourceLine(dataset: Pick<Dataset, "name" | "version" | "updated_at"> | null | undefined): string {
  return dataset ? `${dataset.name}, version ${dataset.version}, loaded ${formatFull(dataset.updated_at)}` : "";
}
