import { MoreHorizontal, Trash2 } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/button";
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu";
import { can, useMe } from "@/lib/api/auth/me";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { DeleteDataset } from "./delete-dataset";
import { DownloadItems } from "./download-items";

/** What can be done with a row of the list. */
export function DatasetMenu({ dataset }: { dataset: Dataset }) {
  const me = useMe();
  const [deleting, setDeleting] = useState(false);
  return (
    <>
      <Menu
        trigger={
          <IconButton size="sm" label={`Actions for ${dataset.name}`}>
            <MoreHorizontal aria-hidden />
          </IconButton>
        }
      >
        <DownloadItems dataset={dataset} />
        {can(me, "datasets:delete") && (
          <>
            <MenuLine />
            <MenuItem onSelect={() => setDeleting(true)} className="text-bad data-[highlighted]:text-bad">
              <Trash2 aria-hidden />
              Delete …
            </MenuItem>
          </>
        )}
      </Menu>
      <DeleteDataset dataset={dataset} open={deleting} onOpenChange={setDeleting} />
    </>
  );
}
