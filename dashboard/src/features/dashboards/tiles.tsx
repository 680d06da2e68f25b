import { Info } from "lucide-react";
import { useState } from "react";
import type { Period } from "@/lib/api/dashboards/get-dashboard";
import { cn } from "@/lib/cn";
import { periodWords } from "@/lib/periods/words";
import { useRest } from "@/lib/use-rest";
import { ChartTile } from "./chart-tile";
import { ExplainSheet } from "./explain-sheet";
import type { Explained } from "./explanation";
import { Kpis } from "./kpis";
import { wholeLines } from "./layout";
import { missingOf } from "./missing";
import type { DashboardView } from "./use-view";

/** The numbers and the charts of what was chosen. */
export function Tiles({ view }: { view: DashboardView & { shown: NonNullable<DashboardView["shown"]> } }) {
  const { all, shown, period, recent, changing } = view;
  const [explained, setExplained] = useState<Explained | null>(null);
  const rest = useRest();
  const whole = wholeLines(shown.charts);
  const missing = view.filter && !changing ? missingOf(all, shown) : [];
  return (
    <div aria-busy={changing} className={cn("flex flex-col gap-5 transition-opacity", changing && "opacity-55")}>
      {shown.kpis.length > 0 && <Kpis shown={shown} recent={recent} onExplain={(kpi) => setExplained({ ...kpi, title: kpi.label })} />}
      <section aria-labelledby="charts" className="grid gap-4 lg:grid-cols-2">
        <h2 id="charts" className="sr-only">
          Charts
        </h2>
        {/* One with the numbers: a page that opens shows its words, and no hole. */}
        {(rest ? shown.charts : shown.charts.slice(0, 1)).map((tile, index) => (
          <ChartTile
            key={tile.type}
            tile={tile}
            dataset={all.datasets.find((dataset) => dataset.id === tile.dataset_id)}
            whole={whole[index] ?? false}
            onExplain={setExplained}
          />
        ))}
      </section>
      {missing.length > 0 && <Missing names={missing} period={period} />}
      <ExplainSheet explained={explained} all={all} period={period} onClose={() => setExplained(null)} />
    </div>
  );
}

function Missing({ names, period }: { names: string[]; period: Period | null }) {
  return (
    <p className="flex items-start gap-2 text-sm text-ink-faint">
      <Info aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        {period ? `${periodWords(period)} has too little for:` : "This dataset does not have:"} <span className="text-ink-soft">{names.join(", ")}</span>.
      </span>
    </p>
  );
}
