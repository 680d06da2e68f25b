import { Check, Copy } from "lucide-react";
import { useRef, useState } from "react";
import { cn } from "@/lib/cn";
import { copy } from "@/lib/copy";

interface CopyTextProps {
  text: string;
  shown?: string;
  /** On as many lines as it takes: nothing of it may be missing. */
  whole?: boolean;
  className?: string;
}

/** An id or a query, and a button that copies it. */
export function CopyText({ text, shown = text, whole, className }: CopyTextProps) {
  const [copied, setCopied] = useState(false);
  const code = useRef<HTMLElement>(null);
  async function press() {
    if (await copy(text)) {
      setCopied(true);
      setTimeout(() => setCopied(false), 1500);
    } else if (code.current) {
      // The browser does not let the page copy: the person can, at once.
      window.getSelection()?.selectAllChildren(code.current);
    }
  }
  return (
    <span className={cn("inline-flex min-w-0 items-center gap-1", className)}>
      <code ref={code} className={cn("font-mono text-xs", whole ? "break-all" : "truncate")}>{shown}</code>
      <button
        type="button"
        onClick={() => void press()}
        aria-label={copied ? "Copied" : `Copy ${shown}`}
        className="rounded p-1 text-ink-faint hover:bg-hover hover:text-ink"
      >
        {copied ? <Check aria-hidden className="size-3.5" /> : <Copy aria-hidden className="size-3.5" />}
      </button>
    </span>
  );
}
