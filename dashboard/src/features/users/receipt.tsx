import { FileCheck2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { CopyText } from "@/components/ui/copy-text";
import type { ErasureReceipt } from "@/lib/api/users/erase-user";
import { formatFull } from "@/lib/format/times";
import { words } from "@/lib/format/words";
import { saveJson } from "@/lib/save-file";

/** What went, what stays and why: the proof of an erasure, which names nobody. */
export function Receipt({ receipt }: { receipt: ErasureReceipt }) {
  const removed = Object.entries(receipt.removed).filter(([, count]) => count > 0);
  return (
    <article aria-label="Receipt of the erasure" className="flex flex-col gap-3 rounded-lg border border-line bg-sunken p-4 text-sm">
      <header className="flex items-start gap-2.5">
        <FileCheck2 aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
        <div>
          <h3 className="font-semibold">Erased</h3>
          <p className="text-xs text-ink-faint">{formatFull(receipt.at)}</p>
        </div>
      </header>
      <div>
        <h4 className="text-xs font-medium text-ink-faint">Removed</h4>
        <ul className="mt-1">
          {removed.map(([what, count]) => (
            <li key={what}>
              {words(what)} {count > 1 && <span className="nums text-ink-faint">× {count}</span>}
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h4 className="text-xs font-medium text-ink-faint">Kept, and why</h4>
        <ul className="mt-1 flex flex-col gap-1">
          {receipt.kept.map(({ what, why }) => (
            <li key={what}>
              <b className="font-medium">{words(what)}.</b> <span className="text-ink-soft">{why}</span>
            </li>
          ))}
        </ul>
      </div>
      <div className="text-xs text-ink-faint">
        SHA-256 of this receipt:
        <CopyText text={receipt.digest} shown={`${receipt.digest.slice(0, 16)}…`} className="ml-1" />
      </div>
      <Button size="sm" className="self-start" onClick={() => saveJson(receipt, `erasure-${receipt.id}.json`)}>
        Save the receipt
      </Button>
    </article>
  );
}
