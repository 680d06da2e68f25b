import { Download, FileUp } from "lucide-react";
import { sampleFile } from "@/lib/api/departments/sample-file";
import { FilePicker } from "./file-picker";

interface DropZoneProps {
  department: string;
  /** There are files already: less room for those to come. */
  slim: boolean;
  onChoose: (files: File[]) => void;
}

const LINK = "inline-flex items-center gap-1.5 font-medium text-accent-ink underline-offset-2 hover:underline [&_svg]:size-3.5";

/** Where files come in. They may be dropped anywhere on the window; here it is said. */
export function DropZone({ department, slim, onChoose }: DropZoneProps) {
  if (slim) {
    return (
      <div className="flex flex-wrap items-center justify-center gap-3 rounded-lg border border-dashed border-line-strong/60 px-4 py-4 text-sm text-ink-faint">
        <FilePicker size="sm" onChoose={onChoose}>
          Add files
        </FilePicker>
        or drop them anywhere
      </div>
    );
  }
  return (
    <div className="flex flex-col items-center gap-4 rounded-xl border border-dashed border-line-strong/60 bg-surface px-6 py-16 text-center">
      <span className="grid size-12 place-items-center rounded-full bg-accent-soft text-accent-ink">
        <FileUp aria-hidden className="size-6" />
      </span>
      <div>
        <h2 className="text-lg font-semibold">Drop files anywhere on this window</h2>
        <p className="mt-1 text-sm text-ink-faint">As they are: no column has to be renamed first.</p>
      </div>
      <FilePicker look="primary" size="lg" onChoose={onChoose}>
        Choose files
      </FilePicker>
      <p className="max-w-md text-xs text-ink-faint">
        CSV, TSV, Excel (.xlsx), JSON, JSON lines, XML and Parquet, also compressed with gzip. The content
        decides what a file is, not its name.
      </p>
      <p className="text-sm">
        <a href={sampleFile(department)} download className={LINK}>
          <Download aria-hidden />
          Get a sample file
        </a>
      </p>
    </div>
  );
}
