import { Link } from "@tanstack/react-router";
import { Coffee } from "lucide-react";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/states";
import { jobWord } from "@/components/ui/status";
import type { Monitoring } from "@/lib/api/monitoring/get-monitoring";
import { formatDuration } from "@/lib/format/times";

export function Workers({ monitoring }: { monitoring: Monitoring }) {
  return (
    <Card aria-label="Workers">
      <CardHeader title="Workers" note="Those that hold a job now. One that gives no sign of life loses it to another." />
      {monitoring.workers.length === 0 ? (
        <EmptyState icon={Coffee} title="No worker holds a job" className="py-8">
          No job is under way.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-t border-line">
          {monitoring.workers.map((worker) => (
            <li key={worker.job_id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-0.5 px-4 py-2 text-sm">
              <code className="min-w-0 truncate font-mono text-xs">{worker.name}</code>
              <span className="text-xs text-ink-faint">
                <Link
                  to="/jobs/$id"
                  params={{ id: worker.job_id }}
                  className="font-medium text-accent-ink underline underline-offset-2"
                >
                  {jobWord(worker.job_type)}
                </Link>{" "}
                for <span className="nums">{formatDuration(worker.since, monitoring.as_of)}</span> ·{" "}
                <Lease until={worker.lease_until} asOf={monitoring.as_of} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Lease({ until, asOf }: { until: string; asOf: string }) {
  return Date.parse(until) >= Date.parse(asOf) ? (
    "alive"
  ) : (
    <span className="font-medium text-bad">no sign of life for {formatDuration(until, asOf)}</span>
  );
}
