import { useLiveStatus } from "@/lib/live/status";
import { cn } from "@/lib/cn";

const WORDS = {
  live: { word: "Live", title: "Changes appear at once" },
  polling: { word: "Polling", title: "The live connection is down; the page asks every few seconds" },
  connecting: { word: "Connecting", title: "The live connection is being opened" },
};

export function LiveDot() {
  const status = useLiveStatus((state) => state.status);
  const { word, title } = WORDS[status];
  return (
    <span title={title} className="hidden items-center gap-1.5 px-1 text-xs text-ink-faint sm:inline-flex">
      <span aria-hidden className={cn("size-2 rounded-full", status === "live" ? "bg-good" : "bg-warn")} />
      {word}
    </span>
  );
}
