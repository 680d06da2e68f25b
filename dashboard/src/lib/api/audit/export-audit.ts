import { answered, api } from "../client";
import type { AuditFilter } from "./list-audit";

export type AuditFormat = "csv" | "ndjson";

const TYPES: Record<AuditFormat, string> = { csv: "text/csv", ndjson: "application/x-ndjson" };

/** The whole trail that the filter leaves, oldest first. */
export function exportAudit(filter: AuditFilter, format: AuditFormat): Promise<Blob> {
  return answered(
    api.GET("/audit", { params: { query: filter }, headers: { Accept: TYPES[format] }, parseAs: "blob" }),
  );
}
