import type { AuditRecord } from "@/lib/api/audit/list-audit";
import { formatDate } from "@/lib/format/times";

/** The same thing done by the same, several times on end. */
export interface Run {
  /** Newest first. */
  records: [AuditRecord, ...AuditRecord[]];
}

export interface Day {
  name: string;
  runs: Run[];
}

function alike(a: AuditRecord, b: AuditRecord): boolean {
  return (
    a.action === b.action &&
    a.actor.kind === b.actor.kind &&
    a.actor.id === b.actor.id &&
    a.subject?.id === b.subject?.id &&
    a.subject?.type === b.subject?.type &&
    a.result === b.result &&
    a.status === b.status
  );
}

/** Newest first, by day; what repeats without anything between is one line. Records with details stand alone. */
export function byDay(records: AuditRecord[], now = new Date()): Day[] {
  const days: Day[] = [];
  for (const record of records) {
    const name = dayName(record.at, now);
    const day = days.at(-1);
    if (day?.name !== name) {
      days.push({ name, runs: [{ records: [record] }] });
      continue;
    }
    const run = day.runs.at(-1);
    const detailed = Object.keys(record.details).length > 0;
    if (run && !detailed && Object.keys(run.records[0].details).length === 0 && alike(run.records[0], record)) {
      run.records.push(record);
    } else {
      day.runs.push({ records: [record] });
    }
  }
  return days;
}

function dayName(at: string, now: Date): string {
  const days = Math.round((midnight(now) - midnight(new Date(at))) / 86_400_000);
  if (days === 0) {
    return "Today";
  }
  return days === 1 ? "Yesterday" : formatDate(at);
}

function midnight(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}
