import type { Reprocess } from "@/lib/api/datasets/reprocess-dataset";

/** What a file left open, as its failure's details say it. */
export type Question =
  | { kind: "option"; option: string; choices: string[]; header: string | null }
  | { kind: "unreadable"; column: string; header: string; rows: number | null }
  | { kind: "which"; column: string; headers: string[] }
  | { kind: "missing"; schemas: { schema: string; lacks: string[] }[]; headers: string[]; suggestions: Record<string, string> };

/** What has been answered so far: as a reprocess request has it. */
export interface Answers {
  schema?: string;
  mapping: Record<string, string | null>;
  /** By option, as "date_order". */
  options: Record<string, string>;
  /** By schema column: one value for every row. */
  constants: Record<string, string>;
}

export const NO_ANSWERS: Answers = { mapping: {}, options: {}, constants: {} };

type Details = Record<string, unknown>;

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
const record = (value: unknown): Details => (typeof value === "object" && value !== null ? (value as Details) : {});

function one(details: Details): Question | null {
  const header = text(details.header);
  const column = text(details.column);
  const headers = texts(details.headers);
  const missing = Object.entries(record(details.missing));
  if (missing.length > 0) {
    return {
      kind: "missing",
      schemas: missing.map(([schema, lacks]) => ({ schema, lacks: texts(lacks) })),
      headers,
      suggestions: Object.fromEntries(Object.entries(record(details.suggestions)).map(([from, to]) => [from, String(to)])),
    };
  }
  const option = text(details.option);
  if (option) {
    return { kind: "option", option, choices: texts(details.choices), header };
  }
  if (column && headers.length > 0) {
    return { kind: "which", column, headers };
  }
  return column && header
    ? { kind: "unreadable", column, header, rows: typeof details.rows === "number" ? details.rows : null }
    : null;
}

/** Every question of a failure, each once; none where it is no question. */
export function questionsOf(details: Details): Question[] {
  const several = Array.isArray(details.questions) ? details.questions.map((each) => one(record(each))) : [one(details)];
  const found = several.filter((question): question is Question => question !== null);
  return found.filter(
    (question, at) => question.kind !== "option" || found.findIndex((each) => each.kind === "option" && each.option === question.option) === at,
  );
}

/** Whether there is enough to try again with. */
export function isAnswered(question: Question, answers: Answers): boolean {
  switch (question.kind) {
    case "option":
      return Boolean(answers.options[question.option]?.trim());
    case "unreadable":
      return Boolean(answers.constants[question.column]?.trim()) || answers.mapping[question.header] === null;
    case "which":
      return question.headers.some((header) => answers.mapping[header] === question.column);
    default:
      return (
        question.schemas.length === 1 || question.schemas.some((each) => each.schema === answers.schema)
          ? Object.keys(answers.mapping).length > 0 || Object.values(answers.constants).some((value) => value.trim() !== "")
          : false
      );
  }
}

export function toReprocess(answers: Answers): Reprocess {
  const constants = Object.fromEntries(Object.entries(answers.constants).filter(([, value]) => value.trim() !== ""));
  const options = { ...answers.options, ...(Object.keys(constants).length > 0 ? { constants } : {}) };
  return {
    ...(answers.schema ? { schema: answers.schema } : {}),
    ...(Object.keys(answers.mapping).length > 0 ? { mapping: answers.mapping } : {}),
    ...(Object.keys(options).length > 0 ? { options } : {}),
  };
}
