import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { DriverBars } from "@/components/insight/driver-bars";
import { Evidence, EVIDENCE_NOTE } from "@/components/insight/evidence";
import { Provenance } from "@/components/insight/provenance";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { SeverityBadge } from "@/components/ui/severity";
import { Skeleton } from "@/components/ui/states";
import { TimeAgo } from "@/components/ui/time";
import { datasetQuery } from "@/lib/api/datasets/get-dataset";
import { useDepartmentName } from "@/lib/api/departments/list-departments";
import { type Insight, insightQuery } from "@/lib/api/insights/get-insight";
import { useTitle } from "@/lib/use-title";
import { confidenceOf } from "./confidence";
import { ConfidenceList } from "./confidence-list";
import { FactList } from "./fact-list";
import { InsightChart } from "./insight-chart";
import { factsOf } from "./payload";
import { Related } from "./related";

/** One finding: what, how sure, why, and the query that proves it. */
export function InsightPage({ id, row }: { id: string; row?: number }) {
  const insight = useSuspenseQuery(insightQuery(id)).data;
  useTitle(insight.title);
  const dataset = useQuery(datasetQuery(insight.dataset_id));
  const facts = factsOf(insight);
  const confidence = confidenceOf(insight);
  return (
    <Page
      title={<span className="whitespace-normal">{insight.title}</span>}
      trail={<Trail insight={insight} />}
      note={
        <span className="mt-1 flex flex-wrap items-center gap-2">
          <SeverityBadge severity={insight.severity} />
          <span>
            found <TimeAgo at={insight.created_at} />
            {dataset.data && ` in ${dataset.data.name}`}
          </span>
        </span>
      }
    >
      <p className="max-w-3xl text-lg leading-relaxed text-ink-soft">{insight.summary}</p>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {insight.chart && <InsightChart chart={insight.chart} insight={insight} dataset={dataset.data} row={row} />}
          {facts.facts.length + facts.tables.length > 0 && <FactList facts={facts} />}
          {insight.evidence_sql && (
            <Card>
              <CardHeader title="Query" note={EVIDENCE_NOTE} />
              <CardBody>
                <Evidence sql={insight.evidence_sql} />
              </CardBody>
            </Card>
          )}
        </div>
        <aside aria-label="About this insight" className="flex min-w-0 flex-col gap-4">
          {insight.drivers.length > 0 && (
            <Card>
              <CardHeader title="Drivers" note="The parts behind it, the largest first, with their share of the whole." />
              <CardBody>
                <DriverBars insight={insight} />
              </CardBody>
            </Card>
          )}
          {confidence.length > 0 && <ConfidenceList confidence={confidence} />}
          <Card>
            <CardHeader title="Where it comes from" />
            <CardBody>{dataset.isPending ? <Skeleton className="h-32" /> : <Provenance dataset={dataset.data} insight={insight} />}</CardBody>
          </Card>
          <Related insight={insight} />
        </aside>
      </div>
    </Page>
  );
}

function Trail({ insight }: { insight: Insight }) {
  const nameOf = useDepartmentName();
  return (
    <nav aria-label="Where this is">
      <Link to="/dashboards/$department" params={{ department: insight.department }} className="underline-offset-2 hover:text-ink hover:underline">
        {nameOf(insight.department)}
      </Link>
      <span aria-hidden> / </span>
      <span>Insight</span>
    </nav>
  );
}
