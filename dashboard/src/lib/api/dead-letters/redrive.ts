import { answered, api, type Schemas } from "../client";

export type RedriveResult = Schemas["RedriveResult"];

/** As many as are taken at once. */
export const MOST_REDRIVEN = 100;

export function redrive(ids: string[], force: boolean): Promise<RedriveResult> {
  return answered(api.POST("/dead-letters/redrive", { body: { ids, force } }));
}
