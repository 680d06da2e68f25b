import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "@/lib/toast";
import { correctDataset } from "@/lib/api/datasets/correct-dataset";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import type { ReadOptions } from "@/lib/api/datasets/reprocess-dataset";
import type { Place } from "./corrections";
import { useSentCorrections } from "./sent-corrections";

interface Sending {
  file: File;
  options?: ReadOptions;
  places: readonly Place[];
}

/** Sends corrected records; from then on the page follows what becomes of them. */
export function useSendCorrection(dataset: Dataset, onSent: () => void) {
  const queries = useQueryClient();
  const add = useSentCorrections((state) => state.add);
  return useMutation({
    mutationFn: ({ file, options }: Sending) => correctDataset({ id: dataset.id, file, options }),
    onSuccess: async (revision, { places }) => {
      if (revision.duplicate_of) {
        toast.info(`This very correction was sent before: it made version ${revision.version}.`);
      }
      add(dataset.id, { job: revision.job_id, version: revision.version, places, before: dataset.rejected ?? 0 });
      onSent();
      await Promise.all([
        queries.invalidateQueries({ queryKey: ["dataset", dataset.id] }),
        queries.invalidateQueries({ queryKey: ["jobs"] }),
      ]);
    },
  });
}
