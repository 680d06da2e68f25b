import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { toast } from "@/lib/toast";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import { datasetTag, deleteDataset } from "@/lib/api/datasets/delete-dataset";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { hasStatus } from "@/lib/api/errors";

interface DeleteDatasetProps {
  dataset: Dataset;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onDeleted?: () => void;
}

/** Deletes the dataset as it was when the dialog opened, and not what somebody made of it meanwhile. */
export function DeleteDataset({ dataset, open, onOpenChange, onDeleted }: DeleteDatasetProps) {
  const queries = useQueryClient();
  const tag = useQuery({
    queryKey: ["dataset-tag", dataset.id],
    queryFn: () => datasetTag(dataset.id),
    enabled: open,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const deletion = useMutation({
    mutationFn: deleteDataset,
    onSuccess: async () => {
      onOpenChange(false);
      toast.success(`${dataset.name} is deleted`);
      onDeleted?.();
      await queries.invalidateQueries({ queryKey: ["datasets"] });
      queries.removeQueries({ queryKey: ["dataset", dataset.id] });
    },
    onError: () => void tag.refetch(),
  });
  const error = deletion.error ?? tag.error;
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => {
        deletion.reset();
        onOpenChange(next);
      }}
      title="Delete this dataset?"
      name={dataset.name}
      action="Delete"
      busy={deletion.isPending || !tag.data}
      onConfirm={() => tag.data && deletion.mutate({ id: dataset.id, tag: tag.data })}
    >
      <p>
        Its files, rows of every version, rejected rows, insights and jobs go with it, at once and for everybody in the department.
        This can't be undone.
      </p>
      {error && (
        <div className="mt-3">
          <Notice tone="bad" announced>
            {hasStatus(error, 412)
              ? "The dataset has changed since you opened this dialog. Look at what it is now, then delete it again."
              : error.message}
          </Notice>
        </div>
      )}
    </ConfirmDialog>
  );
}
