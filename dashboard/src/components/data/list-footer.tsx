import { useEffect, useRef } from "react";
import { formatCount } from "@/lib/format/numbers";
import { Button } from "../ui/button";

interface ListFooterProps {
  shown: number;
  /** What is counted, in the plural: "jobs". */
  noun: string;
  total?: number | null;
  hasMore: boolean;
  loading: boolean;
  onMore: () => void;
  /** Asks for more by itself when the end of the list comes into sight. */
  auto?: boolean;
}

/** How many are shown, and the rest on demand. */
export function ListFooter({ shown, noun, total, hasMore, loading, onMore, auto }: ListFooterProps) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!auto || !hasMore || loading || !place.current) {
      return undefined;
    }
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && onMore());
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [auto, hasMore, loading, onMore]);
  const known = total !== null && total !== undefined;
  const count = known
    ? shown === total
      ? formatCount(total)
      : `${formatCount(shown)} of ${formatCount(total)}`
    : `${formatCount(shown)}${hasMore ? "+" : ""}`;
  return (
    <footer
      ref={place}
      className="flex min-h-10 items-center justify-between border-t border-line px-4 py-1.5 text-xs text-ink-faint"
    >
      <span className="nums">
        {count} {noun}
      </span>
      {hasMore && (
        <Button size="sm" look="quiet" busy={loading} onClick={onMore}>
          {loading ? "Loading …" : "Show more"}
        </Button>
      )}
    </footer>
  );
}
