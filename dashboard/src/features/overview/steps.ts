import type { Dataset } from "@/lib/api/datasets/list-datasets";
import type { FirstSteps } from "@/lib/first-steps";

export type StepName = "upload" | "rejects" | "dashboard" | "invite";

export interface Step {
  name: StepName;
  done: boolean;
}

export interface Situation {
  steps: FirstSteps;
  me: { id: string; uploads: boolean; admin: boolean };
  datasets: Dataset[];
  /** How many accounts there are; null where that is not known, or not the person's to know. */
  people: number | null;
}

/** The first steps that this person can take, from what the data says and from what they have looked at. */
export function firstSteps({ steps, me, datasets, people }: Situation): Step[] {
  const rejects = datasets.some((dataset) => (dataset.rejected ?? 0) > 0);
  return [
    ...(me.uploads ? [{ name: "upload" as const, done: datasets.some((dataset) => dataset.uploader_id === me.id) }] : []),
    ...(rejects ? [{ name: "rejects" as const, done: Boolean(steps.looked?.rejects) }] : []),
    { name: "dashboard", done: Boolean(steps.looked?.dashboard) },
    ...(me.admin && people !== null ? [{ name: "invite" as const, done: people > 1 }] : []),
  ];
}
