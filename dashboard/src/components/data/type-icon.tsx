import { CalendarDays, Clock, Coins, Hash, type LucideIcon, Sigma, ToggleLeft, Type } from "lucide-react";
import type { ColumnType } from "@/lib/format/cells";

const ICONS: Record<ColumnType, { icon: LucideIcon; word: string }> = {
  text: { icon: Type, word: "Text" },
  whole: { icon: Hash, word: "Whole number" },
  decimal: { icon: Sigma, word: "Decimal number" },
  money: { icon: Coins, word: "Money" },
  date: { icon: CalendarDays, word: "Date" },
  timestamp: { icon: Clock, word: "Date and time" },
  boolean: { icon: ToggleLeft, word: "Yes or no" },
};

export function typeWord(type: ColumnType): string {
  return ICONS[type].word;
}

/** What a column holds, at a glance. */
export function TypeIcon({ type }: { type: ColumnType }) {
  const { icon: Icon, word } = ICONS[type];
  return (
    <span title={word} className="inline-grid size-4 shrink-0 place-items-center text-ink-faint">
      <Icon aria-hidden className="size-3.5" />
      <span className="sr-only">{word}: </span>
    </span>
  );
}
