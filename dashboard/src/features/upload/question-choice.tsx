import { Button } from "@/components/ui/button";
import type { Question } from "@/lib/api/uploads/preview-dataset";
import type { Draft } from "@/lib/upload/draft";
import { setOption } from "@/lib/upload/draft-changes";
import { DATE_ORDERS, DECIMALS } from "@/lib/upload/formats";
import { type Card, edit } from "@/lib/upload/queue";

interface QuestionChoiceProps {
  question: Question;
  option: "date_order" | "decimal";
  card: Card;
}

/** Two readings, and nothing in the file that tells which. */
export function QuestionChoice({ question, option, card }: QuestionChoiceProps) {
  return (
    <>
      <p className="font-medium">{question.message}</p>
      <div className="flex flex-wrap gap-2" role="group" aria-label={`How ${question.header ?? question.column ?? "it"} is meant`}>
        {question.choices.map((choice) => (
          <Button key={choice} size="sm" onClick={() => edit(card.id, (draft) => answered(draft, option, choice))}>
            {wordOf(option, choice)}
          </Button>
        ))}
      </div>
    </>
  );
}

function answered(draft: Draft, option: QuestionChoiceProps["option"], choice: string): Draft {
  return option === "decimal"
    ? setOption(draft, "decimal", choice === "," ? "," : ".")
    : setOption(draft, "date_order", isOrder(choice) ? choice : null);
}

function isOrder(choice: string): choice is keyof typeof DATE_ORDERS {
  return choice in DATE_ORDERS;
}

function wordOf(option: QuestionChoiceProps["option"], choice: string): string {
  const words: Record<string, string> = option === "decimal" ? DECIMALS : DATE_ORDERS;
  const word = words[choice] ?? choice;
  return word.charAt(0).toUpperCase() + word.slice(1);
}
