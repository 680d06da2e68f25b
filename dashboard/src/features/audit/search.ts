import type { AuditFilter } from "@/lib/api/audit/list-audit";

/** What the address says of the page: days as people mean them, both included. */
export interface AuditSearch {
  action?: string;
  actor?: string;
  department?: string;
  from?: string;
  to?: string;
}

const FIELDS = ["action", "actor", "department"] as const;
const DAYS = ["from", "to"] as const;

export function auditSearch(search: Record<string, unknown>): AuditSearch {
  const found: AuditSearch = {};
  for (const field of FIELDS) {
    const value = search[field];
    if (typeof value === "string" && value) {
      found[field] = value;
    }
  }
  for (const field of DAYS) {
    const value = search[field];
    if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))) {
      found[field] = value;
    }
  }
  return found;
}

/** The API takes moments: the beginning of the first day here, and of the day after the last. */
export function toFilter({ from, to, ...rest }: AuditSearch): AuditFilter {
  return {
    ...rest,
    ...(from ? { from: startOf(from, 0) } : {}),
    ...(to ? { to: startOf(to, 1) } : {}),
  };
}

function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
