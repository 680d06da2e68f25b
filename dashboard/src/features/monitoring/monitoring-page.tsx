import { useQuery } from "@tanstack/react-query";
import { Page } from "@/components/ui/page";
import { Card } from "@/components/ui/card";
import { ErrorState, Loading, Skeleton } from "@/components/ui/states";
import { StaleNote } from "@/components/ui/stale-note";
import { type Monitoring, monitoringQuery } from "@/lib/api/monitoring/get-monitoring";
import { formatClock, formatDuration, formatFull } from "@/lib/format/times";
import { Checks } from "./checks";
import { Isolation } from "./isolation";
import { Queues } from "./queues-card";
import { Summary } from "./summary";
import { Workers } from "./workers";

export function MonitoringPage() {
  const query = useQuery(monitoringQuery);
  const { data } = query;
  return (
    <Page
      title="Monitoring"
      note={data ? <Vitals monitoring={data} /> : "Queues, workers and what the platform rests on."}
    >
      <StaleNote query={query} />
      {query.isPending && <MonitoringSkeleton />}
      {query.isError && !data && (
        <Card>
          <ErrorState error={query.error} retry={() => void query.refetch()} />
        </Card>
      )}
      {data && (
        <>
          <Summary monitoring={data} />
          <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
            <Queues monitoring={data} />
            <Workers monitoring={data} />
          </div>
          <Checks checks={data.checks} />
        </>
      )}
      <Isolation />
    </Page>
  );
}

function Vitals({ monitoring }: { monitoring: Monitoring }) {
  return (
    <>
      Version <span className="nums">{monitoring.version}</span>, running for{" "}
      <span title={formatFull(monitoring.started_at)} className="nums">
        {formatDuration(monitoring.started_at, monitoring.as_of)}
      </span>
      . As of <span className="nums">{formatClock(monitoring.as_of)}</span>, renewed every 5 seconds.
    </>
  );
}

function MonitoringSkeleton() {
  return (
    <Loading label="The monitoring loads">
      <div className="grid gap-5">
        <div className="grid grid-cols-2 gap-4 lg:grid-cols-5">
          {Array.from({ length: 5 }, (_, index) => (
            <Skeleton key={index} className="h-20" />
          ))}
        </div>
        <div className="grid gap-5 lg:grid-cols-[3fr_2fr]">
          <Skeleton className="h-80" />
          <Skeleton className="h-80" />
        </div>
      </div>
    </Loading>
  );
}
