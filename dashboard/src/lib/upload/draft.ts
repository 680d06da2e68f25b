import type { ReadOptions } from "../api/uploads/preview-dataset";

/** Schema column by file header; null: kept aside. */
export type Mapping = Record<string, string | null>;

export type Policy = "accept_good" | "all_or_nothing";

/** What a person says about a file. What they say nothing of, the server infers. */
export interface Draft {
  department: string;
  /** Null: the one that fits best. */
  schema: string | null;
  mapping: Mapping;
  options: ReadOptions;
  policy: Policy;
  name: string;
  description: string;
}

export function newDraft(department: string): Draft {
  return { department, schema: null, mapping: {}, options: {}, policy: "accept_good", name: "", description: "" };
}

/** Whether a person has said anything that would be lost. */
export function edited(draft: Draft): boolean {
  return (
    draft.schema !== null ||
    Object.keys(draft.mapping).length > 0 ||
    Object.keys(draft.options).length > 0 ||
    draft.name !== "" ||
    draft.description !== "" ||
    draft.policy !== "accept_good"
  );
}
