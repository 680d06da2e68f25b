import { cn } from "@/lib/cn";

interface BarsProps {
  counts: number[];
  label: string;
  /** What a bar says when it is pointed at. */
  titles?: string[];
  className?: string;
}

const BAR = 10;
const GAP = 1.5;
const HEIGHT = 40;

/** A histogram as small as a word, or larger: bars without axes. */
export function Bars({ counts, label, titles, className }: BarsProps) {
  const most = Math.max(1, ...counts);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${counts.length * BAR} ${HEIGHT}`}
      preserveAspectRatio="none"
      className={cn("text-accent", className)}
    >
      {counts.map((count, at) => {
        // What is there at all is to be seen.
        const height = count === 0 ? 0.75 : Math.max(2, (count / most) * HEIGHT);
        return (
          <rect
            key={at}
            x={at * BAR + GAP / 2}
            y={HEIGHT - height}
            width={BAR - GAP}
            height={height}
            fill={count === 0 ? "var(--line-strong)" : "currentColor"}
          >
            {titles && <title>{titles[at]}</title>}
          </rect>
        );
      })}
    </svg>
  );
}
