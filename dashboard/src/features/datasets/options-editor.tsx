import { Field, Input, Select } from "@/components/ui/field";
import type { ReadOptions } from "@/lib/api/datasets/reprocess-dataset";
import { optionValue, optionValues } from "./option-words";
import type { Draft } from "./reprocess-draft";
import type { Schema } from "./use-departments";

type Text = "encoding" | "sheet" | "headerRow" | "nullTokens";
type Choice = "delimiter" | "decimal" | "dateOrder";

interface OptionsEditorProps {
  draft: Draft;
  /** As the file was read last. */
  found: ReadOptions;
  schema: Schema | undefined;
  onChange: (draft: Draft) => void;
}

export function OptionsEditor({ draft, found, schema, onChange }: OptionsEditorProps) {
  const choice = (field: Choice, option: string, label: string, was: string | null | undefined) => (
    <Field label={label}>
      {(control) => (
        <Select {...control} value={draft[field]} onChange={(event) => onChange({ ...draft, [field]: event.target.value })}>
          <option value="">{was ? `As before: ${optionValue(option, was)}` : "Found by itself"}</option>
          {optionValues(option).map((value) => (
            <option key={value} value={value}>
              {optionValue(option, value)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
  const text = (field: Text, label: string, was: string, hint?: string) => (
    <Field label={label} hint={hint}>
      {(control) => (
        <Input
          {...control}
          inputMode={field === "headerRow" ? "numeric" : undefined}
          placeholder={was}
          value={draft[field]}
          onChange={(event) => onChange({ ...draft, [field]: event.target.value })}
        />
      )}
    </Field>
  );
  const fed = new Set([...Object.values(draft.mapping), ...Object.keys(draft.constants)]);
  const unfed = schema?.columns.filter((column) => !fed.has(column.name)) ?? [];
  return (
    <fieldset>
      <legend className="mb-2 text-xs font-medium text-ink-soft">How it is read</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {choice("dateOrder", "date_order", "Order of dates", found.date_order)}
        {choice("decimal", "decimal", "Decimal mark", found.decimal)}
        {choice("delimiter", "delimiter", "Between cells", found.delimiter)}
        {text("encoding", "Encoding", found.encoding ?? "Found by itself")}
        {text("headerRow", "Line of the header", String(found.header_row ?? "Found by itself"))}
        {found.sheet && text("sheet", "Sheet", found.sheet)}
        {text("nullTokens", "Cells that mean “no value”", found.null_tokens?.join(", ") || "as n/k, --", "With commas between them.")}
        {Object.entries(draft.constants).map(([column, value]) => (
          <Field key={column} label={`${column} in every row`}>
            {(control) => (
              <Input
                {...control}
                value={value}
                onChange={(event) => onChange({ ...draft, constants: { ...draft.constants, [column]: event.target.value } })}
              />
            )}
          </Field>
        ))}
        {unfed.length > 0 && (
          <Field label="One value for every row" hint="For a column that the file does not have.">
            {(control) => (
              <Select
                {...control}
                value=""
                onChange={(event) => onChange({ ...draft, constants: { ...draft.constants, [event.target.value]: "" } })}
              >
                <option value="">Choose a column …</option>
                {unfed.map((column) => (
                  <option key={column.name} value={column.name}>
                    {column.name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
      </div>
    </fieldset>
  );
}
