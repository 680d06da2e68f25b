import { CsvReader } from "@/lib/csv/read-csv";

export interface RejectSummary {
  /** Of the file that the records stand in. */
  header: string[];
  /** What the column is called that says where a record stands. */
  lineName: string;
  /** How many records each rule rejected, by the record's first reason; the commonest first. */
  rules: { rule: string; count: number }[];
  total: number;
  /** Whether all of it was counted. */
  whole: boolean;
}

/** Columns that stand beside the file's own: line, column, value, rule, message, hint. */
const BESIDE = 6;
const RULE_FROM_END = 3;
const MOST_CHARACTERS = 32_000_000;

/** The header and the counts of a version's rejects, out of their CSV as it streams by. */
export async function countRejects(csv: ReadableStream<Uint8Array>): Promise<RejectSummary> {
  const reader = csv.getReader();
  const decoder = new TextDecoder();
  const records = new CsvReader();
  const counts = new Map<string, number>();
  let header: string[] | null = null;
  let total = 0;
  let characters = 0;
  const count = (some: string[][]) => {
    for (const record of some) {
      if (header) {
        const rule = record.at(-RULE_FROM_END) ?? "";
        counts.set(rule, (counts.get(rule) ?? 0) + 1);
        total++;
      } else {
        header = record;
      }
    }
  };
  for (;;) {
    const { done, value } = await reader.read();
    if (done || characters > MOST_CHARACTERS) {
      count(done ? records.end() : []);
      if (!done) {
        await reader.cancel();
      }
      const names: string[] = header ?? [];
      return {
        header: names.slice(0, -BESIDE),
        lineName: names.at(-BESIDE) ?? "line",
        rules: [...counts].map(([rule, n]) => ({ rule, count: n })).toSorted((a, b) => b.count - a.count),
        total,
        whole: done,
      };
    }
    const piece = decoder.decode(value, { stream: true });
    characters += piece.length;
    count(records.push(piece));
  }
}
