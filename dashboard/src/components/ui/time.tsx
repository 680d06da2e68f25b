import { formatAgo, formatFull } from "@/lib/format/times";

/** How long ago, with the exact time on hover and for machines. */
export function TimeAgo({ at, className }: { at: string; className?: string }) {
  return (
    <time dateTime={at} title={formatFull(at)} className={className}>
      {formatAgo(at)}
    </time>
  );
}
