import { Braces, FileDown, FileSpreadsheet, FileWarning } from "lucide-react";
import { MenuItem, MenuLabel } from "@/components/ui/menu";
import { download } from "@/lib/api/client";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { formatBytes, formatCount } from "@/lib/format/numbers";
import { saveRowsToast } from "./save-rows-toast";

/** Every file there is of a dataset; what does not exist is not offered. */
export function DownloadItems({ dataset }: { dataset: Dataset }) {
  return (
    <>
      <MenuLabel>Download</MenuLabel>
      {!dataset.raw_deleted_at && (
        <MenuItem asChild>
          <a href={download(`/datasets/${dataset.id}/raw`)} download={dataset.file_name}>
            <FileDown aria-hidden />
            <Item name="Uploaded file" note={formatBytes(dataset.file_size_bytes)} />
          </a>
        </MenuItem>
      )}
      {Boolean(dataset.row_count) && (
        <>
          <MenuItem onSelect={() => saveRowsToast(dataset, "csv")}>
            <FileSpreadsheet aria-hidden />
            <Item name="Clean rows, CSV" note={`${formatCount(dataset.row_count)} rows`} />
          </MenuItem>
          <MenuItem onSelect={() => saveRowsToast(dataset, "parquet")}>
            <Braces aria-hidden />
            <Item name="Clean rows, Parquet" note="" />
          </MenuItem>
        </>
      )}
      {Boolean(dataset.rejected) && (
        <MenuItem asChild>
          <a href={download(`/datasets/${dataset.id}/rejects.csv`)} download={`${dataset.name}-rejects.csv`}>
            <FileWarning aria-hidden />
            <Item name="Rejected rows, CSV" note={`${formatCount(dataset.rejected)} rows`} />
          </a>
        </MenuItem>
      )}
    </>
  );
}

function Item({ name, note }: { name: string; note: string }) {
  return (
    <>
      <span className="flex-1">{name}</span>
      <span className="nums pl-4 text-xs text-ink-faint">{note}</span>
    </>
  );
}
