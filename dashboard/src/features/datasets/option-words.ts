const WORDS: Record<string, { title: string; values: Record<string, string> }> = {
  date_order: {
    title: "In which order do dates stand?",
    values: { dmy: "Day, month, year", mdy: "Month, day, year", ymd: "Year, month, day" },
  },
  decimal: { title: "What is the decimal mark?", values: { ".": "Dot, as in 1234.50", ",": "Comma, as in 1234,50" } },
  delimiter: {
    title: "What separates the cells?",
    values: { ",": "Comma", ";": "Semicolon", "\t": "Tab", "|": "Bar" },
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
