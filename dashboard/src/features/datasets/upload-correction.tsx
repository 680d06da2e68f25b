import { Upload } from "lucide-react";
import { useRef } from "react";
import { toast } from "@/lib/toast";
import { Button } from "@/components/ui/button";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { useSendCorrection } from "./use-send-correction";

/** The rejected rows as a file, corrected elsewhere. */
export function UploadCorrection({ dataset, disabled }: { dataset: Dataset; disabled: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const sending = useSendCorrection(dataset, () => toast.success("The corrected file is sent"));
  return (
    <>
      <Button size="sm" disabled={disabled} busy={sending.isPending} onClick={() => input.current?.click()}>
        <Upload aria-hidden />
        Upload a corrected file
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="Corrected file"
        accept=".csv,.tsv,.txt,.xlsx,.json,.ndjson,.xml,.parquet,.gz,.zip"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) {
            sending.mutate({ file, places: [] }, { onError: (error) => toast.error(error.message) });
          }
        }}
      />
    </>
  );
}
