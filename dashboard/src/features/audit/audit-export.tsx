import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { toast } from "@/lib/toast";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { type AuditFormat, exportAudit } from "@/lib/api/audit/export-audit";
import type { AuditFilter } from "@/lib/api/audit/list-audit";
import { saveFile } from "@/lib/save-file";

/** Everything that the filters leave, as a file, oldest first. */
export function AuditExport({ filter }: { filter: AuditFilter }) {
  const exporting = useMutation({
    mutationFn: (format: AuditFormat) => exportAudit(filter, format),
    onSuccess: (file, format) => saveFile(file, `audit.${format}`),
    onError: (error) => void toast.error(error.message),
  });
  return (
    <Menu
      trigger={
        <Button busy={exporting.isPending}>
          <Download aria-hidden />
          {exporting.isPending ? "Exporting …" : "Export"}
        </Button>
      }
    >
      <MenuItem onSelect={() => exporting.mutate("csv")}>CSV, for spreadsheets</MenuItem>
      <MenuItem onSelect={() => exporting.mutate("ndjson")}>NDJSON, with every field</MenuItem>
    </Menu>
  );
}
