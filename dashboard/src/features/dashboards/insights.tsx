import { useNavigate } from "@tanstack/react-router";
import { SearchX } from "lucide-react";
import { memo, useCallback } from "react";
import { InsightItem } from "@/components/insight/insight-item";
import type { Severity } from "@/components/insight/severities";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SearchInput } from "@/components/ui/search-input";
import { EmptyState } from "@/components/ui/states";
import type { Dashboard } from "@/lib/api/dashboards/get-dashboard";
import { cn } from "@/lib/cn";
import { words } from "@/lib/format/words";
import { chosenInsights, severityCounts } from "./insight-filter";
import type { DashboardSearch } from "./search";

const FIRST = 6;

/** All that the models found, the most urgent first. */
export const Insights = memo(function Insights({ all, search }: { all: Dashboard; search: DashboardSearch }) {
  const navigate = useNavigate({ from: "/dashboards/$department" });
  const change = useCallback(
    (part: Partial<DashboardSearch>) =>
      void navigate({ search: (before: DashboardSearch) => ({ ...before, ...part }), replace: true, resetScroll: false }),
    [navigate],
  );
  const find = useCallback((q: string) => change({ q: q.trim() || undefined }), [change]);
  const found = chosenInsights(all.insights, search);
  const shown = search.insights === "all" ? found : found.slice(0, FIRST);
  const many = all.datasets.length > 1;
  const nameOf = (id: string) => all.datasets.find((dataset) => dataset.id === id)?.name;
  return (
    <section aria-labelledby="insights" className="flex flex-col gap-3">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id="insights" className="text-lg font-semibold">
          Insights
        </h2>
        <SeverityFilter search={search} counts={severityCounts(all.insights, search)} onChoose={(severity) => change({ severity })} />
        <SearchInput label="Search in insights" value={search.q ?? ""} onSearch={find} className="ml-auto w-full sm:w-60" />
      </header>
      <Card>
        {shown.length === 0 ? (
          <EmptyState icon={SearchX} title="No insight fits" action={<Button onClick={() => change({ q: undefined, severity: undefined })}>Show all</Button>}>
            None of {all.insights.length} has these words and this severity.
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line">
            {shown.map((insight) => (
              <InsightItem key={insight.id} insight={insight} note={many ? nameOf(insight.dataset_id) : undefined} />
            ))}
          </ul>
        )}
        {found.length > FIRST && (
          <div className="border-t border-line p-2 text-center">
            <Button look="quiet" size="sm" onClick={() => change({ insights: search.insights === "all" ? undefined : "all" })}>
              {search.insights === "all" ? "Show the first few" : `Show all ${found.length}`}
            </Button>
          </div>
        )}
      </Card>
    </section>
  );
});

interface SeverityFilterProps {
  search: DashboardSearch;
  counts: { severity: Severity; count: number }[];
  onChoose: (severity: Severity | undefined) => void;
}

function SeverityFilter({ search, counts, onChoose }: SeverityFilterProps) {
  const total = counts.reduce((sum, each) => sum + each.count, 0);
  const choices = [{ severity: undefined, count: total }, ...counts.filter((each) => each.count > 0 || each.severity === search.severity)];
  return (
    <div role="group" aria-label="Severity" className="flex flex-wrap gap-1">
      {choices.map(({ severity, count }) => (
        <button
          key={severity ?? "all"}
          type="button"
          aria-pressed={search.severity === severity}
          onClick={() => onChoose(severity)}
          className={cn(
            "nums h-7 rounded-md px-2 text-xs font-medium hover:bg-hover hover:text-ink",
            search.severity === severity ? "bg-hover text-ink" : "text-ink-faint",
          )}
        >
          {severity ? words(severity) : "All"} {count}
        </button>
      ))}
    </div>
  );
}
