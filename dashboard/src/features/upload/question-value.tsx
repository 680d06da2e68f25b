import type { Question } from "@/lib/api/uploads/preview-dataset";
import { setConstant } from "@/lib/upload/draft-changes";
import { type Card, edit } from "@/lib/upload/queue";
import type { TableSchema } from "./looked";
import { ValueInput } from "./value-input";

interface QuestionValueProps {
  question: Question;
  card: Card;
  schema: TableSchema;
}

/** Something is wrong with a whole column: another file, or one value for all of its rows. */
export function QuestionValue({ question, card, schema }: QuestionValueProps) {
  const column = schema.columns.find((each) => each.name === question.column);
  return (
    <>
      <div>
        <p className="font-medium">{question.message}</p>
        {question.hint && <p className="text-ink-soft">{question.hint.replace(/ with constants\.\w+/, "")}</p>}
      </div>
      {column && (
        <ValueInput
          column={column}
          action={`Use it for every row`}
          onGive={(value) => edit(card.id, (draft) => setConstant(draft, column.name, value))}
        />
      )}
    </>
  );
}
