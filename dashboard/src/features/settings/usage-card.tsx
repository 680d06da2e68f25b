import { useQuery } from "@tanstack/react-query";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { ErrorState, Loading, Skeleton } from "@/components/ui/states";
import { StaleNote } from "@/components/ui/stale-note";
import { type Usage, usageQuery } from "@/lib/api/auth/usage";
import { formatCount } from "@/lib/format/numbers";
import { formatClock } from "@/lib/format/times";
import { countOf } from "@/lib/format/words";

export function UsageCard() {
  const query = useQuery(usageQuery);
  return (
    <Card aria-label="Usage">
      <CardHeader title="Usage" note="How much you may ask of the platform, and how much is left." />
      <CardBody className="pt-1">
        <StaleNote query={query} />
        {query.isPending && (
          <Loading label="Your usage loads">
            <Skeleton className="h-14" />
          </Loading>
        )}
        {query.isError && !query.data && (
          <ErrorState error={query.error} retry={() => void query.refetch()} className="py-4" />
        )}
        {query.data && <Meter usage={query.data} />}
      </CardBody>
    </Card>
  );
}

function Meter({ usage: { query, requests_this_hour } }: { usage: Usage }) {
  const used = query.limit - query.remaining;
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span>
          <b className="nums text-lg font-semibold">{formatCount(query.remaining)}</b> of{" "}
          <span className="nums">{formatCount(query.limit)}</span> queries of data are left
        </span>
        <span className="text-xs text-ink-faint">
          {query.resets_at ? `All of them again at ${formatClock(query.resets_at)}` : "None was asked in this hour"}
        </span>
      </p>
      <Progress value={(used / Math.max(1, query.limit)) * 100} label={`${formatCount(used)} of ${formatCount(query.limit)} queries used`} />
      <p className="text-xs text-ink-faint">
        Dashboards, rows and insights are queries of data. {countOf(requests_this_hour, "request")} of every kind in this hour.
      </p>
    </div>
  );
}
