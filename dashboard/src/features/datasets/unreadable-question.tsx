import { Checkbox, Field, Input } from "@/components/ui/field";
import type { QuestionProps } from "./answer-form";

/** Nothing that stands in the column can be read: one value for every row, or without the column. */
export function UnreadableQuestion({ question, answers, onAnswer }: QuestionProps<"unreadable">) {
  const { column, header } = question;
  const out = answers.mapping[header] === null;
  const leaveOut = (leave: boolean) => {
    const { [header]: _, ...mapping } = answers.mapping;
    onAnswer({ ...answers, mapping: leave ? { ...mapping, [header]: null } : mapping });
  };
  return (
    <div className="flex flex-wrap items-end gap-x-5 gap-y-2">
      <Field label={`One ${column} for every row`} className="w-52">
        {(control) => (
          <Input
            {...control}
            type="date"
            disabled={out}
            value={answers.constants[column] ?? ""}
            onChange={(event) => onAnswer({ ...answers, constants: { ...answers.constants, [column]: event.target.value } })}
          />
        )}
      </Field>
      <label className="flex h-8 items-center gap-2 text-sm text-ink-soft">
        <Checkbox checked={out} onChange={(event) => leaveOut(event.target.checked)} />
        or leave “{header}” out
      </label>
    </div>
  );
}
