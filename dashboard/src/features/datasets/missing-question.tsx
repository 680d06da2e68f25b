import { useState } from "react";
import { Field, Select } from "@/components/ui/field";
import type { QuestionProps } from "./answer-form";
import { ColumnSource } from "./column-source";
import { departmentOf, type Schema, useDepartments } from "./use-departments";

/** Columns that no header of the file was taken for: which is it, or which value has every row? */
export function MissingQuestion({ question, answers, onAnswer, department }: QuestionProps<"missing"> & { department: string }) {
  const schemas = departmentOf(useDepartments(), department)?.schemas ?? [];
  const chosen = question.schemas.length === 1 ? question.schemas[0] : question.schemas.find((each) => each.schema === answers.schema);
  const schema = schemas.find((each) => each.name === chosen?.schema);
  return (
    <div className="flex flex-col gap-3">
      {question.schemas.length > 1 && (
        <Field label="What is in the file?" className="max-w-sm">
          {(control) => (
            <Select
              {...control}
              value={answers.schema ?? ""}
              onChange={(event) => onAnswer({ ...answers, schema: event.target.value || undefined, mapping: {}, constants: {} })}
            >
              <option value="">Choose …</option>
              {question.schemas.map((each) => (
                <option key={each.schema} value={each.schema}>
                  {schemas.find((known) => known.name === each.schema)?.title ?? each.schema}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {chosen?.lacks.map((words) => (
        <Requirement
          key={`${chosen.schema} ${words}`}
          words={words}
          schema={schema}
          headers={question.headers}
          suggestions={question.suggestions}
          answers={answers}
          onAnswer={onAnswer}
        />
      ))}
    </div>
  );
}

interface RequirementProps extends Pick<QuestionProps<"missing">, "answers" | "onAnswer"> {
  words: string;
  schema: Schema | undefined;
  headers: string[];
  suggestions: Record<string, string>;
}

/** One thing that a file must offer, by one of several groups of columns. */
function Requirement({ words, schema, headers, suggestions, answers, onAnswer }: RequirementProps) {
  const groups = schema?.requirements.find((each) => each.words === words)?.any_of ?? [[words]];
  const [at, setAt] = useState(0);
  return (
    <fieldset className="rounded-md border border-line bg-surface p-3">
      <legend className="px-1 text-xs font-medium text-ink-soft">Needed: {words}</legend>
      <div className="flex flex-col gap-2">
        {groups.length > 1 && (
          <Select aria-label="By which column" className="max-w-sm" value={at} onChange={(event) => setAt(Number(event.target.value))}>
            {groups.map((group, index) => (
              <option key={group.join()} value={index}>
                by {group.join(" and ")}
              </option>
            ))}
          </Select>
        )}
        {groups[at]?.map((column) => (
          <ColumnSource
            key={column}
            column={column}
            description={schema?.columns.find((each) => each.name === column)?.description}
            headers={headers}
            suggested={Object.keys(suggestions).find((header) => suggestions[header] === column)}
            answers={answers}
            onAnswer={onAnswer}
          />
        ))}
      </div>
    </fieldset>
  );
}
