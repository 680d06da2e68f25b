import { CalendarRange, Check, ChevronDown } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import type { Period } from "@/lib/api/dashboards/get-dashboard";
import { cn } from "@/lib/cn";
import { PRESETS, presetPeriod, presetWords, type Preset } from "@/lib/periods/presets";
import { periodWords } from "@/lib/periods/words";
import { CustomPeriod } from "./custom-period";
import type { DashboardSearch } from "./search";
import { periodLabel } from "./view";

export type PeriodChoice = Pick<DashboardSearch, "period" | "from" | "to">;

interface PeriodPickerProps {
  search: DashboardSearch;
  span: Period;
  /** The period that is shown; null for all of the data. */
  period: Period | null;
  onChoose: (choice: PeriodChoice) => void;
}

export function PeriodPicker({ search, span, period, onChoose }: PeriodPickerProps) {
  const [open, setOpen] = useState(false);
  const choose = (choice: PeriodChoice) => {
    setOpen(false);
    onChoose(choice);
  };
  const custom = Boolean(search.from);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label="Period"
      trigger={
        <Button size="sm">
          <CalendarRange aria-hidden />
          <span className="sr-only">Period:</span>
          {periodLabel(search, span)}
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <ul className="flex flex-col">
        <Choice chosen={!search.period && !custom} words="All data" note={periodWords(span)} onChoose={() => choose({})} />
        {PRESETS.filter((preset) => search.period === preset || presetPeriod(preset, span).from > span.from).map((preset) => (
          <PresetChoice key={preset} preset={preset} span={span} chosen={search.period === preset} onChoose={() => choose({ period: preset })} />
        ))}
      </ul>
      <CustomPeriod key={`${period?.from}${period?.to}`} span={span} period={period ?? span} onChoose={choose} />
    </Popover>
  );
}

function PresetChoice({ preset, span, chosen, onChoose }: { preset: Preset; span: Period; chosen: boolean; onChoose: () => void }) {
  return <Choice chosen={chosen} words={presetWords(preset, span)} note={periodWords(presetPeriod(preset, span))} onChoose={onChoose} />;
}

function Choice({ chosen, words, note, onChoose }: { chosen: boolean; words: string; note: string; onChoose: () => void }) {
  return (
    <li>
      <button
        type="button"
        aria-pressed={chosen}
        onClick={onChoose}
        className={cn("flex w-full items-center gap-2 rounded-md px-2 py-1.5 text-sm hover:bg-hover hover:text-ink", chosen ? "text-ink" : "text-ink-soft")}
      >
        <Check aria-hidden className={cn("size-4 shrink-0", !chosen && "invisible")} />
        <span className="shrink-0">{words}</span>
        <span className="nums ml-auto truncate pl-3 text-xs text-ink-faint">{note}</span>
      </button>
    </li>
  );
}
