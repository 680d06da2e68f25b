import type { Dataset } from "@/lib/api/datasets/list-datasets";
import type { ReadOptions, Reprocess } from "@/lib/api/datasets/reprocess-dataset";

/** How a file is to be read now, as the dialog edits it. An empty text leaves a thing as it was. */
export interface Draft {
  schema: string;
  mapping: Record<string, string | null>;
  encoding: string;
  delimiter: string;
  decimal: string;
  dateOrder: string;
  sheet: string;
  headerRow: string;
  nullTokens: string;
  constants: Record<string, string>;
  policy: Dataset["policy"];
}

export function draftOf(dataset: Dataset): Draft {
  return {
    schema: dataset.schema ?? "",
    mapping: dataset.mapping,
    encoding: "",
    delimiter: "",
    decimal: "",
    dateOrder: "",
    sheet: "",
    headerRow: "",
    nullTokens: "",
    constants: dataset.options.constants ?? {},
    policy: dataset.policy,
  };
}

function same(one: Record<string, string | null>, other: Record<string, string | null>): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => (one[key] ?? null) === (other[key] ?? null));
}

function options(draft: Draft, dataset: Dataset): ReadOptions {
  const tokens = draft.nullTokens
    .split(",")
    .map((token) => token.trim())
    .filter(Boolean);
  const constants = Object.fromEntries(Object.entries(draft.constants).filter(([, value]) => value.trim() !== ""));
  return {
    ...(draft.encoding.trim() ? { encoding: draft.encoding.trim() } : {}),
    ...(draft.delimiter ? { delimiter: draft.delimiter } : {}),
    ...(draft.decimal ? { decimal: draft.decimal as ReadOptions["decimal"] } : {}),
    ...(draft.dateOrder ? { date_order: draft.dateOrder as ReadOptions["date_order"] } : {}),
    ...(draft.sheet.trim() ? { sheet: draft.sheet.trim() } : {}),
    ...(Number(draft.headerRow) > 0 ? { header_row: Number(draft.headerRow) } : {}),
    ...(tokens.length > 0 ? { null_tokens: tokens } : {}),
    ...(same(constants, dataset.options.constants ?? {}) ? {} : { constants }),
  };
}

/** What has been changed, and nothing else: what is left out is read as before. */
export function changesOf(draft: Draft, dataset: Dataset): Reprocess {
  const read = options(draft, dataset);
  return {
    ...(draft.schema && draft.schema !== dataset.schema ? { schema: draft.schema } : {}),
    ...(same(draft.mapping, dataset.mapping) ? {} : { mapping: draft.mapping }),
    ...(Object.keys(read).length > 0 ? { options: read } : {}),
    ...(draft.policy === dataset.policy ? {} : { policy: draft.policy }),
  };
}

/** Another schema has other columns: all headers are to be matched anew. */
export function withSchema(draft: Draft, schema: string, dataset: Dataset): Draft {
  return { ...draft, schema, mapping: schema === dataset.schema ? dataset.mapping : {}, constants: dataset.options.constants ?? {} };
}

/** A schema column takes one header: whoever had it before loses it. */
export function withHeader(draft: Draft, header: string, column: string | null): Draft {
  const mapping = Object.fromEntries(
    Object.entries(draft.mapping).map(([each, to]) => [each, each === header ? column : to === column ? null : to]),
  );
  return { ...draft, mapping };
}
