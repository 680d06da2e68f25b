import { RotateCw } from "lucide-react";
import { formatClock } from "@/lib/format/times";
import { Button } from "./button";
import { Notice } from "./notice";

interface StaleNoteProps {
  query: { isError: boolean; data: unknown; dataUpdatedAt: number; refetch: () => unknown };
}

/** What is seen is from before: it could not be renewed. */
export function StaleNote({ query }: StaleNoteProps) {
  if (!query.isError || query.data === undefined) {
    return null;
  }
  return (
    <Notice
      tone="warn"
      actions={
        <Button size="sm" onClick={() => void query.refetch()}>
          <RotateCw aria-hidden />
          Try again
        </Button>
      }
    >
      As of {formatClock(query.dataUpdatedAt)}: it could not be renewed since.
    </Notice>
  );
}
