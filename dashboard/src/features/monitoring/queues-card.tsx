import { DepartmentName } from "@/components/account/department-name";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/states";
import { jobWord } from "@/components/ui/status";
import type { Monitoring } from "@/lib/api/monitoring/get-monitoring";
import { cn } from "@/lib/cn";
import { formatCount } from "@/lib/format/numbers";
import { formatDuration } from "@/lib/format/times";
import { byDepartment } from "./queues";

const HEAD = "h-8 px-3 usual:text-left text-xs font-medium whitespace-nowrap text-ink-faint first:pl-4 last:pr-4";
const CELL = "h-9 px-2 sm:px-3 first:pl-4 last:pr-4";
const NUMBER = "nums text-right";

export function Queues({ monitoring }: { monitoring: Monitoring }) {
  const groups = byDepartment(monitoring.queues);
  return (
    <Card aria-label="Queues">
      <CardHeader title="Queues" note="Departments take turns: a long queue of one holds up no other." />
      {groups.length === 0 ? (
        <EmptyState title="No queue yet">A department has its queues from its first upload on.</EmptyState>
      ) : (
        <div className="overflow-x-auto">
          <table className="w-full border-collapse text-sm">
            <caption className="sr-only">Jobs by department and kind</caption>
            <thead className="border-y border-line">
              <tr>
                <th scope="col" className={HEAD}>
                  Department
                </th>
                <th scope="col" className={HEAD}>
                  Kind
                </th>
                <th scope="col" className={cn(HEAD, "text-right")}>
                  Waiting
                </th>
                <th scope="col" className={cn(HEAD, "text-right max-sm:hidden")}>
                  Oldest
                </th>
                <th scope="col" className={cn(HEAD, "text-right")}>
                  Running
                </th>
                <th scope="col" className={cn(HEAD, "text-right max-sm:hidden")}>
                  Retrying
                </th>
                <th scope="col" className={cn(HEAD, "text-right")}>
                  Dead
                </th>
              </tr>
            </thead>
            {groups.map(({ department, queues }) => (
              <tbody key={department} className="border-b border-line last:border-b-0">
                {queues.map((queue, index) => (
                  <tr key={queue.job_type}>
                    {index === 0 && (
                      <th scope="rowgroup" rowSpan={queues.length} className={cn(CELL, "py-2 text-left align-top font-medium")}>
                        <DepartmentName id={department} />
                      </th>
                    )}
                    <td className={cn(CELL, "first:pl-2! sm:first:pl-3! text-ink-soft")}>{jobWord(queue.job_type)}</td>
                    <Count value={queue.queued} />
                    <td className={cn(CELL, NUMBER, "whitespace-nowrap text-ink-faint max-sm:hidden")}>
                      {queue.oldest_queued_at ? formatDuration(queue.oldest_queued_at, monitoring.as_of) : "–"}
                    </td>
                    <Count value={queue.processing} />
                    <Count value={queue.retrying} ink="text-warn" className="max-sm:hidden" />
                    <Count value={queue.dead} ink="text-bad" />
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        </div>
      )}
    </Card>
  );
}

/** Nothing is quiet; what is there is seen. */
function Count({ value, ink, className }: { value: number; ink?: string; className?: string }) {
  return <td className={cn(CELL, NUMBER, value === 0 ? "text-ink-faint" : cn("font-medium", ink), className)}>{formatCount(value)}</td>;
}
