import { answered, api, type Schemas } from "../client";

export type ReadOptions = Schemas["ReadOptions"];

/** What is left out stays as it was; a header that is mapped to null is left out of the rows. */
export interface Reprocess {
  schema?: string;
  mapping?: Record<string, string | null>;
  options?: ReadOptions;
  policy?: "accept_good" | "all_or_nothing";
}

export function reprocessDataset(id: string, body: Reprocess) {
  return answered(
    api.POST("/datasets/{id}/reprocess", {
      params: { path: { id } },
      // The document can't say that a mapping's values may be null.
      body: body as Schemas["ReprocessRequest"],
    }),
  );
}
