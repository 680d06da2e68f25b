import type { Schemas } from "@/lib/api/client";

export type SchemaColumn = Schemas["Column"];

/** As the platform compares names: without case, accents and what is neither letter nor digit. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Those of a column's other names that were looked for; null where nothing of the column was. */
export function matched(column: SchemaColumn, query: string): string[] | null {
  const wanted = plain(query);
  if (!wanted) {
    return [];
  }
  const aliases = column.aliases.filter((alias) => plain(alias).includes(wanted));
  const named = plain(column.name).includes(wanted) || plain(column.description).includes(wanted);
  return named || aliases.length > 0 ? aliases : null;
}
