import type { DeadLetterFilter } from "@/lib/api/dead-letters/list-dead-letters";

/** Takes what it knows; an address that somebody typed breaks nothing. */
export function lettersSearch(search: Record<string, unknown>): DeadLetterFilter {
  const { job_type: type, reason, plugin } = search;
  return {
    ...(type === "etl" || type === "ml_inference" ? { job_type: type } : {}),
    ...(typeof reason === "string" && reason ? { reason } : {}),
    ...(typeof plugin === "string" && plugin ? { plugin } : {}),
  };
}
