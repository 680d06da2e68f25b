import { useNavigate } from "@tanstack/react-router";
import { ChevronDown, Download, MoreHorizontal, RotateCw, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu";
import { can, useMe } from "@/lib/api/auth/me";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { DeleteDataset } from "./delete-dataset";
import { DownloadItems } from "./download-items";
import { ReprocessDialog } from "./reprocess-dialog";

/** What can be done with a dataset by whoever looks at it. */
export function DatasetActions({ dataset, busy }: { dataset: Dataset; busy: boolean }) {
  const me = useMe();
  const navigate = useNavigate();
  const [open, setOpen] = useState<"reprocess" | "delete" | null>(null);
  const mayReprocess = can(me, "datasets:upload") && !dataset.raw_deleted_at;
  const mayDelete = can(me, "datasets:delete");
  const close = (next: boolean) => setOpen(next ? open : null);
  return (
    <>
      <Menu
        trigger={
          <Button>
            <Download aria-hidden />
            Download
            <ChevronDown aria-hidden />
          </Button>
        }
      >
        <DownloadItems dataset={dataset} />
      </Menu>
      {(mayReprocess || mayDelete) && (
        <Menu
          trigger={
            <IconButton label="More actions" look="secondary">
              <MoreHorizontal aria-hidden />
            </IconButton>
          }
        >
          {mayReprocess && (
            <MenuItem disabled={busy} onSelect={() => setOpen("reprocess")}>
              <RotateCw aria-hidden />
              Read the file again …
            </MenuItem>
          )}
          {mayReprocess && mayDelete && <MenuLine />}
          {mayDelete && (
            <MenuItem onSelect={() => setOpen("delete")} className="text-bad data-[highlighted]:text-bad">
              <Trash2 aria-hidden />
              Delete …
            </MenuItem>
          )}
        </Menu>
      )}
      {open === "reprocess" && <ReprocessDialog dataset={dataset} onClose={() => setOpen(null)} />}
      <DeleteDataset dataset={dataset} open={open === "delete"} onOpenChange={close} onDeleted={() => void navigate({ to: "/datasets" })} />
    </>
  );
}
