import { download } from "../client";

/** The address of a file that the department's schema takes, for who has none at hand. */
export function sampleFile(department: string): string {
  return download(`/departments/${encodeURIComponent(department)}/sample`);
}
