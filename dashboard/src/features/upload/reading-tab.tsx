import type { ReactNode } from "react";
import { Field, Input, Select } from "@/components/ui/field";
import type { Preview, ReadOptions } from "@/lib/api/uploads/preview-dataset";
import { setOption } from "@/lib/upload/draft-changes";
import { DATE_ORDERS, DECIMALS, DELIMITERS, delimiterWord, ENCODINGS, isDelimited, isText } from "@/lib/upload/formats";
import { type Card, edit } from "@/lib/upload/queue";

interface ReadingTabProps {
  card: Card;
  preview: Preview;
}

/** How the file is taken apart, each part as it was found or as one knows better. */
export function ReadingTab({ card, preview }: ReadingTabProps) {
  const { container, options } = preview;
  const said = card.draft.options;
  function say<Name extends keyof ReadOptions>(name: Name, value: ReadOptions[Name]) {
    edit(card.id, (draft) => setOption(draft, name, value));
  }
  return (
    <div className="grid gap-4 p-4 sm:grid-cols-2 lg:grid-cols-3">
      {isText(container) && (
        <Choice
          label="Encoding"
          found={preview.encoding}
          value={said.encoding}
          choices={ENCODINGS.map((name) => [name, name])}
          hint={samples(preview.encoding_samples)}
          onChange={(value) => say("encoding", value)}
        />
      )}
      {isDelimited(container) && (
        <Choice
          label="Cells are split by"
          found={preview.delimiter && delimiterWord(preview.delimiter)}
          value={said.delimiter}
          choices={DELIMITERS}
          onChange={(value) => say("delimiter", value)}
        />
      )}
      {(container === "xlsx" || preview.sheets.length > 1) && (
        <Choice
          label={container === "xlsx" ? "Sheet" : "Part of the file"}
          found={preview.sheet}
          value={said.sheet}
          choices={preview.sheets.map((name) => [name, name])}
          hint={preview.sheets.length === 1 ? "The workbook has this one alone." : undefined}
          onChange={(value) => say("sheet", value)}
        />
      )}
      {(isDelimited(container) || container === "xlsx") && (
        <Field label="The header is on" hint={`As found: ${preview.header_row ?? "none"}. Counted from 1.`}>
          {(control) => (
            <Input
              {...control}
              type="number"
              min={1}
              value={said.header_row ?? preview.header_row ?? ""}
              onChange={(event) => say("header_row", event.target.valueAsNumber > 0 ? event.target.valueAsNumber : null)}
            />
          )}
        </Field>
      )}
      <Choice
        label="Dates are written as"
        found={options.date_order && DATE_ORDERS[options.date_order]}
        value={said.date_order}
        choices={Object.entries(DATE_ORDERS)}
        onChange={(value) => say("date_order", value as ReadOptions["date_order"])}
      />
      <Choice
        label="Decimal mark"
        found={options.decimal && DECIMALS[options.decimal]}
        value={said.decimal}
        choices={Object.entries(DECIMALS)}
        onChange={(value) => say("decimal", value as ReadOptions["decimal"])}
      />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  found: string | null | undefined;
  value: string | null | undefined;
  choices: [string, string][];
  hint?: ReactNode;
  onChange: (value: string | null) => void;
}

function Choice({ label, found, value, choices, hint, onChange }: ChoiceProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <Select {...control} value={value ?? ""} onChange={(event) => onChange(event.target.value || null)}>
          <option value="">{found && !value ? `As found: ${found}` : "As found in the file"}</option>
          {choices.map(([name, word]) => (
            <option key={name} value={name}>
              {word}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function samples(words: string[]): string | undefined {
  return words.length > 0 ? `Right if these words are: ${words.join(", ")}` : undefined;
}
