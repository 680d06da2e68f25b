import type { ReadOptions } from "../api/uploads/preview-dataset";
import type { Draft, Mapping } from "./draft";

/** The options by which a file is taken apart: under another one its headers are others. */
const LAYOUT = new Set<keyof ReadOptions>(["encoding", "delimiter", "sheet", "header_row"]);

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
