import { words } from "@/lib/format/words";

const WORDS: Record<string, string> = {
  type: "Can't be read",
  required: "Missing",
  fields: "Wrong number of cells",
  range: "Out of range",
  pattern: "Wrong form",
  choice: "Not one of the choices",
  totals_row: "A total, not a record",
};

/** What people call a rule; a plugin's own rules by their names. */
export function ruleWord(rule: string): string {
  return WORDS[rule] ?? words(rule);
}
