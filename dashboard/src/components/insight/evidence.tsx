import { Check, Copy } from "lucide-react";
import { useMemo, useState } from "react";
import { formatSql } from "@/lib/format/sql";
import { Button } from "../ui/button";

/** It scrolls, so the keyboard has to get into it. */
const SCROLLED = { tabIndex: 0, role: "region", "aria-label": "Query" };

/** The query behind a number, to be read, and run by whoever doubts it. */
export function Evidence({ sql }: { sql: string }) {
  const text = useMemo(() => formatSql(sql), [sql]);
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 1500);
  }
  return (
    <div className="relative overflow-hidden rounded-md border border-line bg-sunken">
      <Button size="sm" className="absolute top-2 right-2" onClick={() => void copy()} aria-live="polite">
        {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
        {copied ? "Copied" : "Copy"}
      </Button>
      <pre {...SCROLLED} className="max-h-80 overflow-auto p-3 pr-24 font-mono text-xs leading-relaxed text-ink-soft">
        <code>{text}</code>
      </pre>
    </div>
  );
}

/** In words what the query is. */
export const EVIDENCE_NOTE = "Run over the dataset's clean rows, this query gives these numbers again.";
