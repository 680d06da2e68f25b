import type { Fields, Preview, ReadOptions } from "../api/uploads/preview-dataset";
import type { Draft, Mapping, Policy } from "./draft";

/** The fields of a preview's form. */
export function previewFields(draft: Draft): Fields {
  return {
    department: draft.department,
    ...(draft.schema ? { schema: draft.schema } : {}),
    ...(Object.keys(draft.mapping).length > 0 ? { mapping: JSON.stringify(draft.mapping) } : {}),
    ...(Object.keys(draft.options).length > 0 ? { options: JSON.stringify(draft.options) } : {}),
  };
}

export interface Confirmed {
  department: string;
  name?: string;
  description?: string;
  schema?: string;
  mapping?: Mapping;
  options?: ReadOptions;
  policy: Policy;
}

/**
 * What is sent with the file: the mapping as it was shown, so that it is remembered for the next such file. How dates and
 * numbers are read is confirmed along with it where all of the file was looked at; where only its beginning was, the load
 * decides over the whole, and only what the person said is sent. Without a preview everything is inferred.
 */
export function confirmed(draft: Draft, preview: Preview | null, whole: boolean): Confirmed {
  const options = preview && whole ? { ...filled(preview.options), ...draft.options } : draft.options;
  const mapping = preview ? { ...preview.mapping, ...draft.mapping } : draft.mapping;
  return {
    department: draft.department,
    ...(draft.name.trim() ? { name: draft.name.trim() } : {}),
    ...(draft.description.trim() ? { description: draft.description.trim() } : {}),
    ...(draft.schema ? { schema: draft.schema } : {}),
    ...(Object.keys(mapping).length > 0 ? { mapping } : {}),
    ...(Object.keys(options).length > 0 ? { options } : {}),
    policy: draft.policy,
  };
}

function filled(options: ReadOptions): ReadOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== null && !empty(value)));
}

function empty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

/** The same as the text fields of a form. */
export function uploadFields(form: Confirmed): Fields {
  const { mapping, options, ...texts } = form;
  return {
    ...texts,
    ...(mapping ? { mapping: JSON.stringify(mapping) } : {}),
    ...(options ? { options: JSON.stringify(options) } : {}),
  };
}
