import { numberFormatter } from "@/lib/format/formatter";
import { formatValue, toNumber } from "@/lib/format/numbers";

export type Direction = "up" | "down" | "same" | "unknown";

export interface Change {
  direction: Direction;
  /** As "Up 6.1 %": the direction is never left to an arrow or a colour. */
  words: string;
}

interface Compared {
  value: unknown;
  format: string;
  comparison: { value?: unknown; share: string | null };
}

const percents = numberFormatter({ style: "percent", maximumFractionDigits: 1 });
const points = numberFormatter({ maximumFractionDigits: 1 });

/** What is smaller than what is shown is no change. */
const LEAST = 0.0005;

/** Whether that is good or bad is not known: no number of any department says so. */
export function changeOf({ value, format, comparison }: Compared): Change {
  const now = toNumber(value);
  const before = toNumber(comparison.value);
  if (now === null || before === null) {
    return { direction: "unknown", words: "Not comparable" };
  }
  if (format === "percent") {
    // A share of a share would be read wrongly: 30 % after 20 % is 10 points more.
    return changed(now - before, `${points(Math.abs(now - before) * 100)} points`);
  }
  const share = toNumber(comparison.share);
  return share === null
    ? changed(now - before, `from ${formatValue(comparison.value, format)}`)
    : changed(share, percents(Math.abs(share)));
}

function changed(by: number, size: string): Change {
  if (Math.abs(by) < LEAST) {
    return { direction: "same", words: "Unchanged" };
  }
  return by > 0 ? { direction: "up", words: `Up ${size}` } : { direction: "down", words: `Down ${size}` };
}
