import { SEVERITIES, type Severity } from "@/components/insight/severities";
import type { Insight } from "@/lib/api/insights/get-insight";
import type { DashboardSearch } from "./search";

/** What is asked for: of a dataset, with a word in it, as urgent as chosen. */
export function chosenInsights(insights: Insight[], search: DashboardSearch): Insight[] {
  return matching(insights, search).filter((insight) => !search.severity || insight.severity === search.severity);
}

function matching(insights: Insight[], { q, dataset }: DashboardSearch): Insight[] {
  const words = (q ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  return insights.filter((insight) => {
    const text = `${insight.title} ${insight.summary} ${insight.drivers.map((driver) => driver.member).join(" ")}`.toLowerCase();
    return (!dataset || insight.dataset_id === dataset) && words.every((word) => text.includes(word));
  });
}

/** How many there are of each, before one severity is chosen. */
export function severityCounts(insights: Insight[], search: DashboardSearch): { severity: Severity; count: number }[] {
  const found = matching(insights, search);
  return SEVERITIES.map((severity) => ({ severity, count: found.filter((insight) => insight.severity === severity).length }));
}
