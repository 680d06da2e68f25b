import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "@/lib/toast";
import { type Reprocess, reprocessDataset } from "@/lib/api/datasets/reprocess-dataset";

/** Has a dataset's file read anew; the frame then shows how its job goes. */
export function useReprocess(id: string, onQueued?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Reprocess) => reprocessDataset(id, body),
    onSuccess: async (revision) => {
      toast.success(`The file is read again, as version ${revision.version}`);
      onQueued?.();
      await Promise.all([
        queries.invalidateQueries({ queryKey: ["dataset", id] }),
        queries.invalidateQueries({ queryKey: ["datasets"] }),
        queries.invalidateQueries({ queryKey: ["jobs"] }),
      ]);
    },
  });
}
