import { Download } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { download } from "@/lib/api/client";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import type { Version } from "@/lib/api/datasets/list-versions";
import { formatCount } from "@/lib/format/numbers";
import { UploadCorrection } from "./upload-correction";

interface RejectsToolbarProps {
  dataset: Dataset;
  /** The version that is looked at. */
  version: number;
  versions: Version[];
  empty: boolean;
  mayCorrect: boolean;
  busy: boolean;
  onVersion: (version: number) => void;
}

export function RejectsToolbar({ dataset, version, versions, empty, mayCorrect, busy, onVersion }: RejectsToolbarProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      {versions.length > 1 && (
        <Select aria-label="Version" className="h-7 w-auto text-xs" value={version} onChange={(event) => onVersion(Number(event.target.value))}>
          {versions.map((each) => (
            <option key={each.number} value={each.number}>
              Version {each.number}
              {each.current ? ", shown" : ""}: {formatCount(each.rejected)} rejected
            </option>
          ))}
        </Select>
      )}
      {!empty && (
        <Button asChild size="sm">
          <a href={download(`/datasets/${dataset.id}/rejects.csv?version=${version}`)} download={`${dataset.name}-rejects.csv`}>
            <Download aria-hidden />
            CSV
            <span className="sr-only"> of the rejected records</span>
          </a>
        </Button>
      )}
      {mayCorrect && <UploadCorrection dataset={dataset} disabled={busy} />}
    </div>
  );
}
