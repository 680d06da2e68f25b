import { Button } from "@/components/ui/button";
import { CopyText } from "@/components/ui/copy-text";
import { Notice } from "@/components/ui/notice";
import type { IssuedApiKey } from "@/lib/api/api-keys/create-api-key";
import { formatDate } from "@/lib/format/times";

/** The secret, this once. */
export function IssuedKey({ issued, onClose }: { issued: IssuedApiKey; onClose: () => void }) {
  const request = `curl -H "X-API-Key: $AETHERFLOW_KEY" ${window.location.origin}/api/v1/datasets`;
  return (
    <div className="flex flex-col gap-4">
      <Notice tone="warn" title="Copy it now">
        It is shown this once and kept nowhere: who loses it needs a new key.
      </Notice>
      <CopyText
        text={issued.key}
        whole
        className="w-full justify-between rounded-md border border-line bg-sunken px-3 py-2"
      />
      <div className="text-sm text-ink-soft">
        <p>A program sends it with every request, as here:</p>
        <CopyText text={request} className="mt-1 max-w-full rounded bg-sunken px-2 py-1" />
        <p className="mt-2">It is good until {formatDate(issued.expires_at)}.</p>
      </div>
      <div className="flex justify-end">
        <Button look="primary" onClick={onClose}>
          I have kept it
        </Button>
      </div>
    </div>
  );
}
