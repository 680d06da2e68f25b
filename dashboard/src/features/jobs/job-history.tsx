import { type Column, DataTable } from "@/components/data/data-table";
import type { Job } from "@/lib/api/jobs/list-jobs";
import { formatDuration, formatFull } from "@/lib/format/times";

type Event = NonNullable<Job["events"]>[number];

const WORDS: Record<string, string> = {
  queued: "Queued",
  running: "Taken by a worker",
  retry_wait: "Failed, waits for another attempt",
  succeeded: "Succeeded",
  dead: "Failed for good",
  cancelled: "Cancelled",
};

interface Step extends Event {
  /** When the step before was; null at the first. */
  before: string | null;
}

const COLUMNS: Column<Step>[] = [
  { id: "seq", header: "#", align: "right", cell: (step) => step.seq, className: "w-10" },
  { id: "at", header: "At", cell: (step) => <time dateTime={step.at}>{formatFull(step.at)}</time> },
  {
    id: "after",
    header: "After",
    align: "right",
    cell: (step) => (step.before ? formatDuration(step.before, step.at) : "–"),
  },
  { id: "what", header: "What", cell: (step) => WORDS[step.to] ?? step.to },
  {
    id: "reason",
    header: "Why",
    cell: (step) => <span title={step.reason ?? undefined}>{step.reason ?? "–"}</span>,
    className: "w-full max-w-0 min-w-56 text-ink-soft",
  },
];

/** Every change of the job's state, as it was written down. */
export function JobHistory({ events }: { events: Event[] }) {
  const steps = events.map((event, index): Step => ({ ...event, before: events[index - 1]?.at ?? null }));
  return (
    <div className="-mx-4">
      <DataTable
        caption="History of the job, oldest first"
        columns={COLUMNS}
        rows={steps}
        rowKey={(step) => String(step.seq)}
        height="24rem"
      />
    </div>
  );
}
