import type { Fields, Preview, ReadOptions } from "../api/uploads/preview-dataset";

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

/** The options by which a file is taken apart: under another one its headers are others. */
const LAYOUT = new Set<keyof ReadOptions>(["encoding", "delimiter", "sheet", "header_row"]);

export function newDraft(department: string): Draft {
  return { department, schema: null, mapping: {}, options: {}, policy: "accept_good", name: "", description: "" };
}

/** Nothing that was said about one department's columns means anything in another. */
export function toDepartment(draft: Draft, department: string): Draft {
  return { ...draft, department, schema: null, mapping: {}, options: without(draft.options, "constants") };
}

export function toSchema(draft: Draft, schema: string | null): Draft {
  return { ...draft, schema, mapping: {}, options: without(draft.options, "constants") };
}

/** A column is fed by one header: the one that fed it before is kept aside. */
export function mapHeader(draft: Draft, shown: Mapping, header: string, column: string | null): Draft {
  const mapping: Mapping = { ...draft.mapping, [header]: column };
  if (column !== null) {
    for (const [other, fed] of Object.entries({ ...shown, ...draft.mapping })) {
      if (other !== header && fed === column) {
        mapping[other] = null;
      }
    }
  }
  return { ...draft, mapping, options: column === null ? draft.options : withoutConstant(draft.options, column) };
}

/** What was once confirmed for a similar header, as far as this file has its headers. */
export function mapAs(draft: Draft, shown: Mapping, remembered: Mapping, schema: string): Draft {
  const mapping: Mapping = {};
  for (const header of Object.keys(shown)) {
    if (header in remembered) {
      mapping[header] = remembered[header] ?? null;
    }
  }
  return { ...draft, schema, mapping };
}

export function setOption<Name extends keyof ReadOptions>(draft: Draft, name: Name, value: ReadOptions[Name]): Draft {
  const options = value === null || value === undefined ? without(draft.options, name) : { ...draft.options, [name]: value };
  return { ...draft, options, mapping: LAYOUT.has(name) ? {} : draft.mapping };
}

/** A value of a schema column for every row of the file; empty: none any more. */
export function setConstant(draft: Draft, column: string, value: string): Draft {
  const options = withoutConstant(draft.options, column);
  return value.trim() === ""
    ? { ...draft, options }
    : { ...draft, options: { ...options, constants: { ...options.constants, [column]: value.trim() } } };
}

function withoutConstant(options: ReadOptions, column: string): ReadOptions {
  const { [column]: _, ...rest } = options.constants ?? {};
  return Object.keys(rest).length > 0 ? { ...options, constants: rest } : without(options, "constants");
}

function without(options: ReadOptions, name: keyof ReadOptions): ReadOptions {
  const { [name]: _, ...rest } = options;
  return rest;
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
