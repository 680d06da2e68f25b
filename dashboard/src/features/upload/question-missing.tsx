import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import type { Preview, Question } from "@/lib/api/uploads/preview-dataset";
import { mapHeader, setConstant } from "@/lib/upload/draft-changes";
import { type Card, edit } from "@/lib/upload/queue";
import type { SchemaColumn, TableSchema } from "./looked";
import { ValueInput } from "./value-input";

interface QuestionMissingProps {
  question: Question;
  card: Card;
  preview: Preview;
  schema: TableSchema;
}

/** What the schema can't do without and the file does not offer under a name that is known: say where it is. */
export function QuestionMissing({ question, card, preview, schema }: QuestionMissingProps) {
  const missing = record(question.missing)[schema.name];
  const words = Array.isArray(missing) ? missing.map(String) : [];
  const names = schema.requirements.filter((each) => words.includes(each.words)).flatMap((each) => each.any_of.flat());
  const columns = schema.columns.filter((column) => names.includes(column.name));
  return (
    <>
      <div>
        <p className="font-medium">{schema.title} can't do without:</p>
        <ul className="list-disc pl-5">
          {words.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <p className="mt-1 text-ink-soft">Say which header holds it, or give one value for the whole file.</p>
      </div>
      <ul className="flex flex-col gap-3">
        {columns.map((column) => (
          <Source key={column.name} column={column} card={card} preview={preview} near={nearest(question, column.name)} />
        ))}
      </ul>
    </>
  );
}

interface SourceProps {
  column: SchemaColumn;
  card: Card;
  preview: Preview;
  /** A header that is spelled nearly alike. */
  near: string | null;
}

function Source({ column, card, preview, near }: SourceProps) {
  const map = (header: string) => edit(card.id, (draft) => mapHeader(draft, preview.mapping, header, column.name));
  return (
    <li className="flex flex-col gap-1.5">
      <p>
        <span className="font-medium">{column.name}</span>
        <span className="ml-2 text-xs text-ink-soft">{column.description}</span>
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Select
          aria-label={`The header that holds ${column.name}`}
          className="w-56"
          value=""
          onChange={(event) => event.target.value && map(event.target.value)}
        >
          <option value="">A header of the file …</option>
          {preview.columns.map(({ header }) => (
            <option key={header}>{header}</option>
          ))}
        </Select>
        {near && (
          <Button onClick={() => map(near)}>
            Use “{near}”
          </Button>
        )}
        <span className="text-xs text-ink-soft">or</span>
        <ValueInput
          column={column}
          action="For every row"
          onGive={(value) => edit(card.id, (draft) => setConstant(draft, column.name, value))}
        />
      </div>
    </li>
  );
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function nearest(question: Question, column: string): string | null {
  return Object.entries(record(question.suggestions)).find(([, name]) => name === column)?.[0] ?? null;
}
