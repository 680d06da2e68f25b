import type { Dataset } from "@/lib/api/datasets/list-datasets";
import type { Version } from "@/lib/api/datasets/list-versions";

function keepsRejects(version: Version): boolean {
  return Boolean(version.rejected) || (version.failure !== null && "load_id" in version.failure.details);
}

/**
 * The version that a correction builds on: the one that is shown, else the newest that failed for its rows alone. Its
 * rejects are those that can be corrected.
 */
export function baseVersion(dataset: Pick<Dataset, "status" | "version">, versions: readonly Version[]): number {
  if (dataset.status === "completed") {
    return dataset.version;
  }
  const read = versions.find((version) => version.failure !== null && "load_id" in version.failure.details);
  return read?.number ?? dataset.version;
}

/** Those whose rejected records can be looked at, and the one that is looked at now. */
export function rejectVersions(versions: readonly Version[], shown: number): Version[] {
  return versions.filter((version) => version.number === shown || keepsRejects(version));
}
