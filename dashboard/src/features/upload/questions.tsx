import { CircleHelp } from "lucide-react";
import type { Preview, Question } from "@/lib/api/uploads/preview-dataset";
import type { Card } from "@/lib/upload/queue";
import type { TableSchema } from "./looked";
import { QuestionChoice } from "./question-choice";
import { QuestionMissing } from "./question-missing";
import { QuestionValue } from "./question-value";

interface QuestionsProps {
  card: Card;
  preview: Preview;
  schema: TableSchema;
}

/** What the file leaves open. Each answer has it looked at again. */
export function Questions({ card, preview, schema }: QuestionsProps) {
  if (preview.questions.length === 0) {
    return null;
  }
  return (
    <ol aria-label="What has to be answered" className="flex flex-col gap-2">
      {preview.questions.map((question) => (
        <li key={question.message} className="flex items-start gap-2.5 rounded-lg border border-warn/40 bg-warn-soft px-3.5 py-3">
          <CircleHelp aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
          <div className="flex min-w-0 flex-1 flex-col gap-2.5 text-sm">
            <Asked question={question} card={card} preview={preview} schema={schema} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Asked({ question, ...rest }: QuestionsProps & { question: Question }) {
  if ("missing" in question) {
    return <QuestionMissing question={question} {...rest} />;
  }
  if (question.option === "date_order" || question.option === "decimal") {
    return <QuestionChoice question={question} option={question.option} card={rest.card} />;
  }
  return <QuestionValue question={question} card={rest.card} schema={rest.schema} />;
}
