import { DATE_ORDERS, DECIMALS, DELIMITERS } from "@/lib/upload/formats";

const WORDS: Record<string, { title: string; values: Record<string, string> }> = {
  date_order: {
    title: "In which order do dates stand?",
    values: DATE_ORDERS,
  },
  decimal: { title: "What is the decimal mark?", values: DECIMALS },
  delimiter: {
    title: "What separates the cells?",
    values: Object.fromEntries(DELIMITERS),
  },
  sheet: { title: "Which sheet is meant?", values: {} },
  encoding: { title: "In which encoding is the file?", values: {} },
};

export function optionTitle(option: string): string {
  return WORDS[option]?.title ?? `Which ${option.replaceAll("_", " ")}?`;
}

export function optionValue(option: string, value: string): string {
  return WORDS[option]?.values[value] ?? value;
}

/** What can be chosen where the file offers no choices of its own. */
export function optionValues(option: string): string[] {
  return Object.keys(WORDS[option]?.values ?? {});
}
