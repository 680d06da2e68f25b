import { Field, Input, Select } from "@/components/ui/field";
import type { Answers } from "./questions";

/** Apart from any header, which are the values with the prefix. */
const EVERY_ROW = "every-row";
const HEADER = "header:";

interface ColumnSourceProps {
  column: string;
  description?: string;
  headers: string[];
  /** The header that is spelled nearly like it. */
  suggested?: string;
  answers: Answers;
  onAnswer: (answers: Answers) => void;
}

/** Where a schema's column comes from: a header of the file, or one value for every row. */
export function ColumnSource({ column, description, headers, suggested, answers, onAnswer }: ColumnSourceProps) {
  const header = headers.find((each) => answers.mapping[each] === column);
  const constant = answers.constants[column];
  const choose = (value: string) => {
    const mapping = Object.fromEntries(Object.entries(answers.mapping).filter(([, to]) => to !== column));
    const { [column]: _, ...constants } = answers.constants;
    if (value === EVERY_ROW) {
      onAnswer({ ...answers, mapping, constants: { ...constants, [column]: "" } });
    } else {
      onAnswer({ ...answers, mapping: value ? { ...mapping, [value.slice(HEADER.length)]: column } : mapping, constants });
    }
  };
  return (
    <div className="grid gap-2 sm:grid-cols-2">
      <Field label={column} hint={suggested ? `“${suggested}” is spelled nearly like it.` : description}>
        {(control) => (
          <Select {...control} value={constant !== undefined ? EVERY_ROW : header ? HEADER + header : ""} onChange={(event) => choose(event.target.value)}>
            <option value="">Choose …</option>
            <optgroup label="Header of the file">
              {headers.map((each) => (
                <option key={each} value={HEADER + each}>
                  {each}
                </option>
              ))}
            </optgroup>
            <option value={EVERY_ROW}>One value for every row</option>
          </Select>
        )}
      </Field>
      {constant !== undefined && (
        <Field label="Value for every row" hint="As it would stand in a cell: a day as 2024-12-31.">
          {(control) => (
            <Input
              {...control}
              value={constant}
              onChange={(event) => onAnswer({ ...answers, constants: { ...answers.constants, [column]: event.target.value } })}
            />
          )}
        </Field>
      )}
    </div>
  );
}
