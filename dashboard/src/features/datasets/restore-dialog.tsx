import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "@/lib/toast";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import type { Version } from "@/lib/api/datasets/list-versions";
import { restoreVersion } from "@/lib/api/datasets/restore-version";
import { formatCount } from "@/lib/format/numbers";

export function RestoreDialog({ dataset, version, onClose }: { dataset: Dataset; version: Version; onClose: () => void }) {
  const queries = useQueryClient();
  const restoring = useMutation({
    mutationFn: () => restoreVersion(dataset.id, version.number),
    onSuccess: async () => {
      toast.success(`Version ${version.number} is shown again`);
      onClose();
      await queries.invalidateQueries({ queryKey: ["dataset", dataset.id] });
      await queries.invalidateQueries({ queryKey: ["datasets"] });
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={`Show version ${version.number} again?`}
      action="Restore"
      busy={restoring.isPending}
      onConfirm={() => restoring.mutate()}
    >
      <p>
        Everybody in the department sees its {formatCount(version.row_count)} rows in place of version {dataset.version}'s{" "}
        {formatCount(dataset.row_count)}, and the insights are found anew. Version {dataset.version} stays, and can be restored in turn.
      </p>
      {restoring.error && (
        <div className="mt-3">
          <Notice tone="bad" announced>
            {restoring.error.message}
          </Notice>
        </div>
      )}
    </ConfirmDialog>
  );
}
