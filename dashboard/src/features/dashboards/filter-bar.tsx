import { useNavigate } from "@tanstack/react-router";
import { ChevronDown, Database, GitCompareArrows, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu, MenuChoice, MenuLabel } from "@/components/ui/menu";
import { type Compare, presetWords, recentPreset } from "@/lib/periods/presets";
import { recentFilter } from "@/lib/periods/recent";
import { PeriodPicker } from "./period-picker";
import type { DashboardSearch } from "./search";
import type { DashboardView } from "./use-view";
import { COMPARE_WORDS } from "./view";

interface FilterBarProps {
  search: DashboardSearch;
  view: DashboardView;
}

/** Of which data, which days, against which: all of it in the address. */
export function FilterBar({ search, view }: FilterBarProps) {
  const navigate = useNavigate({ from: "/dashboards/$department" });
  const change = (part: Partial<DashboardSearch>) =>
    void navigate({ search: (before: DashboardSearch) => ({ ...before, ...part }), resetScroll: false });
  const filtered = Boolean(search.period ?? search.from ?? search.compare ?? search.dataset);
  return (
    <div className="flex flex-wrap items-center gap-2">
      {view.all.datasets.length > 1 && <DatasetPicker search={search} view={view} onChoose={(dataset) => change({ dataset })} />}
      {view.span && (
        <>
          <PeriodPicker
            search={search}
            span={view.span}
            period={view.period}
            onChoose={({ period, from, to }) => change({ period, from, to })}
          />
          <ComparePicker search={search} view={view} onChoose={(compare) => change({ compare })} />
        </>
      )}
      {filtered && (
        <Button
          size="sm"
          look="quiet"
          onClick={() => change({ period: undefined, from: undefined, to: undefined, compare: undefined, dataset: undefined })}
        >
          <X aria-hidden />
          Reset
        </Button>
      )}
    </div>
  );
}

interface PickerProps<Value> extends FilterBarProps {
  onChoose: (value: Value | undefined) => void;
}

const AUTOMATIC = "automatic";
const NOTHING = "Nothing to compare with";

function ComparePicker({ search, view, onChoose }: PickerProps<Compare | "none">) {
  const automatic = automaticWords(view);
  if (!automatic) {
    return null;
  }
  const choices = view.period ? (["previous_period", "previous_year", "none"] as const) : (["none"] as const);
  return (
    <Menu
      align="start"
      trigger={
        <Button size="sm" className="max-w-full">
          <GitCompareArrows aria-hidden />
          <span className="sr-only">Compared with:</span>
          <span className="truncate">{labelOf(search, view, automatic)}</span>
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <MenuLabel>Compare with</MenuLabel>
      <MenuChoice
        label="Compare with"
        value={search.compare && (view.period || search.compare === "none") ? search.compare : AUTOMATIC}
        onChange={(value) => onChoose(value === AUTOMATIC ? undefined : (value as Compare | "none"))}
        choices={[{ value: AUTOMATIC, words: automatic }, ...choices.map((value) => ({ value, words: COMPARE_WORDS[value] }))]}
      />
    </Menu>
  );
}

function labelOf(search: DashboardSearch, view: DashboardView, automatic: string): string {
  if (search.compare === "none") {
    return "Not compared";
  }
  if (!view.period) {
    return automatic;
  }
  return view.compare ? `Against ${COMPARE_WORDS[view.compare].toLowerCase()}` : NOTHING;
}

/** What is compared while nobody has chosen; null where there is nothing to compare. */
function automaticWords({ period, span, recent }: DashboardView): string | null {
  if (period) {
    return "What the data has";
  }
  const filter = recentFilter(span);
  const preset = span && recentPreset(span);
  if (!filter?.compare || !preset) {
    return null;
  }
  const nothing = recent.kpis && ![...recent.kpis.values()].some((kpi) => kpi.comparison);
  return nothing ? NOTHING : `${presetWords(preset, span)} against ${COMPARE_WORDS[filter.compare].toLowerCase()}`;
}

const ALL = "all";

function DatasetPicker({ search, view, onChoose }: PickerProps<string>) {
  const { datasets } = view.all;
  const chosen = datasets.find((dataset) => dataset.id === search.dataset);
  return (
    <Menu
      align="start"
      trigger={
        <Button size="sm" className="max-w-64">
          <Database aria-hidden />
          <span className="sr-only">Dataset:</span>
          <span className="truncate">{chosen?.name ?? (search.dataset ? "Another dataset" : "All datasets")}</span>
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <MenuLabel>Numbers and charts from</MenuLabel>
      <MenuChoice
        label="Dataset"
        value={search.dataset ?? ALL}
        onChange={(value) => onChoose(value === ALL ? undefined : value)}
        choices={[
          { value: ALL, words: "All datasets, the newest first" },
          ...datasets.map((dataset) => ({ value: dataset.id, words: dataset.name })),
        ]}
      />
    </Menu>
  );
}
