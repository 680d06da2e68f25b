import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { DriverBars } from "@/components/insight/driver-bars";
import { Evidence, EVIDENCE_NOTE } from "@/components/insight/evidence";
import { Provenance } from "@/components/insight/provenance";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SkeletonRows } from "@/components/ui/states";
import type { Dashboard, DashboardChart, DashboardKpi, Period } from "@/lib/api/dashboards/get-dashboard";
import { insightQuery } from "@/lib/api/insights/get-insight";
import { periodWords } from "@/lib/periods/words";

export type Explained = Pick<DashboardChart | DashboardKpi, "insight_id" | "dataset_id" | "summary"> & { title: string };

export interface ExplanationProps {
  explained: Explained;
  all: Dashboard;
  period: Period | null;
}

/** Why a tile says what it says: its data, its drivers, the query behind it. */
export function Explanation({ explained, all, period }: ExplanationProps) {
  const id = explained.insight_id;
  const known = all.insights.find((insight) => insight.id === id);
  const asked = useQuery({ ...insightQuery(id ?? ""), enabled: Boolean(id) && !known });
  const insight = known ?? asked.data;
  return (
    <div className="flex flex-col gap-5 px-5 py-4">
      <p className="text-sm leading-relaxed text-ink-soft">{explained.summary}</p>
      {period && (
        <Notice>
          The tile is about {periodWords(period)}. {insight ? "What follows was worked out over all of the data." : "It was worked out for you just now."}
        </Notice>
      )}
      <Part title="Where it comes from">
        <Provenance dataset={all.datasets.find((dataset) => dataset.id === explained.dataset_id)} insight={insight} />
      </Part>
      {id && !insight && asked.isPending && <SkeletonRows rows={4} label="The evidence is loading" />}
      {asked.isError && <Notice tone="warn">The evidence could not be loaded: {asked.error.message}</Notice>}
      {insight && insight.drivers.length > 0 && (
        <Part title="Drivers">
          <DriverBars insight={insight} />
        </Part>
      )}
      {insight?.evidence_sql && (
        <Part title="Query" note={EVIDENCE_NOTE}>
          <Evidence sql={insight.evidence_sql} />
        </Part>
      )}
      {id && (
        <Button asChild className="self-start">
          <Link to="/insights/$id" params={{ id }}>
            Open the insight
          </Link>
        </Button>
      )}
    </div>
  );
}

function Part({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="text-sm font-semibold">{title}</h3>
      {note && <p className="mt-0.5 text-xs text-ink-faint">{note}</p>}
      <div className="mt-2">{children}</div>
    </section>
  );
}
