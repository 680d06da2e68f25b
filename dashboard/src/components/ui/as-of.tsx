import { CloudOff } from "lucide-react";
import { formatClock } from "@/lib/format/times";

interface AsOfProps {
  /** Whether asking again failed, so that what is shown is from before. */
  stale: boolean;
  /** When it was answered, in milliseconds. */
  at: number;
}

/** What is shown could not be renewed: says from when it is. */
export function AsOf({ stale, at }: AsOfProps) {
  return stale ? (
    <span role="status" className="inline-flex items-center gap-1 text-xs text-warn">
      <CloudOff aria-hidden className="size-3.5" />
      As of {formatClock(at)}
    </span>
  ) : null;
}
