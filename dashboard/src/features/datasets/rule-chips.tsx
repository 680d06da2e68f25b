import { cn } from "@/lib/cn";
import { formatCount } from "@/lib/format/numbers";
import { ruleWord } from "./rule-words";

interface RuleChipsProps {
  rules: { rule: string; count: number }[];
  total: number;
  chosen: string | undefined;
  onChoose: (rule: string | undefined) => void;
}

/** The reasons, with how many records each rejected; one of them at a time. */
export function RuleChips({ rules, total, chosen, onChoose }: RuleChipsProps) {
  const chips = [{ rule: undefined, word: "All", count: total }, ...rules.map((each) => ({ ...each, word: ruleWord(each.rule) }))];
  return (
    <div role="group" aria-label="Reasons" className="flex flex-wrap gap-1.5">
      {chips.map((chip) => (
        <button
          key={chip.rule ?? ""}
          type="button"
          aria-pressed={chip.rule === chosen}
          onClick={() => onChoose(chip.rule)}
          className={cn(
            "inline-flex h-7 items-center gap-1.5 rounded-full border px-3 text-xs font-medium",
            chip.rule === chosen ? "border-accent bg-accent-soft text-accent-ink" : "border-line bg-surface text-ink-soft hover:bg-hover",
          )}
        >
          {chip.word}
          <span className={cn("nums font-normal", chip.rule !== chosen && "text-ink-faint")}>{formatCount(chip.count)}</span>
        </button>
      ))}
    </div>
  );
}
