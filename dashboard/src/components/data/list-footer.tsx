import { Button } from "../ui/button";

interface ListFooterProps {
  shown: number;
  /** What is counted, in the plural: "jobs". */
  noun: string;
  total?: number | null;
  hasMore: boolean;
  loading: boolean;
  onMore: () => void;
}

/** How many are shown, and the rest on demand. */
export function ListFooter({ shown, noun, total, hasMore, loading, onMore }: ListFooterProps) {
  const count = total === null || total === undefined ? `${shown}${hasMore ? "+" : ""}` : `${shown} of ${total}`;
  return (
    <footer className="flex items-center justify-between border-t border-line px-4 py-2 text-xs text-ink-faint">
      <span className="nums">
        {count} {noun}
      </span>
      {hasMore && (
        <Button size="sm" look="quiet" busy={loading} onClick={onMore}>
          Show more
        </Button>
      )}
    </footer>
  );
}
