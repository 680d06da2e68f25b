import type { Monitoring } from "@/lib/api/monitoring/get-monitoring";

type Queue = Monitoring["queues"][number];

export interface DepartmentQueues {
  department: string;
  queues: Queue[];
}

/** By department, as the platform takes turns between them; loads before insights, as a dataset goes through them. */
export function byDepartment(queues: Queue[]): DepartmentQueues[] {
  const departments = new Map<string, Queue[]>();
  for (const queue of queues) {
    departments.set(queue.department, [...(departments.get(queue.department) ?? []), queue]);
  }
  return [...departments]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([department, own]) => ({
      department,
      queues: own.toSorted((a, b) => a.job_type.localeCompare(b.job_type)),
    }));
}

export interface Totals {
  queued: number;
  processing: number;
  retrying: number;
  dead: number;
  /** When what waits longest was queued. */
  oldest: string | null;
}

export function totals(queues: Queue[]): Totals {
  const sum = (count: (queue: Queue) => number) => queues.reduce((all, queue) => all + count(queue), 0);
  const waiting = queues.map((queue) => queue.oldest_queued_at).filter((at) => at !== null);
  return {
    queued: sum((queue) => queue.queued),
    processing: sum((queue) => queue.processing),
    retrying: sum((queue) => queue.retrying),
    dead: sum((queue) => queue.dead),
    oldest: waiting.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null,
  };
}

/** What is ill comes first. */
export function illFirst<T extends { healthy: boolean; name: string }>(checks: T[]): T[] {
  return checks.toSorted((a, b) => Number(a.healthy) - Number(b.healthy) || a.name.localeCompare(b.name));
}
