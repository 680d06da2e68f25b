import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { MissingQuestion } from "./missing-question";
import { OptionQuestion } from "./option-question";
import { type Answers, isAnswered, NO_ANSWERS, type Question, toReprocess } from "./questions";
import { UnreadableQuestion } from "./unreadable-question";
import { useReprocess } from "./use-reprocess";
import { WhichQuestion } from "./which-question";

export interface QuestionProps<Kind extends Question["kind"]> {
  question: Extract<Question, { kind: Kind }>;
  answers: Answers;
  onAnswer: (answers: Answers) => void;
}

/** Mappings that were given for a file that failed all the same: the next attempt does not know them. */
const given = new Map<string, Answers["mapping"]>();

/** The questions that a file left open, asked where it failed: it is read again without being sent again. */
export function AnswerForm({ dataset, questions }: { dataset: Dataset; questions: Question[] }) {
  const [answers, setAnswers] = useState<Answers>(NO_ANSWERS);
  const reprocess = useReprocess(dataset.id);
  const ready = questions.every((question) => isAnswered(question, answers));
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const mapping = { ...given.get(dataset.id), ...answers.mapping };
        given.set(dataset.id, mapping);
        reprocess.mutate(toReprocess({ ...answers, mapping }));
      }}
    >
      {questions.map((question, at) => {
        const shared = { answers, onAnswer: setAnswers };
        switch (question.kind) {
          case "option":
            return <OptionQuestion key={question.option} question={question} {...shared} />;
          case "unreadable":
            return <UnreadableQuestion key={question.header} question={question} {...shared} />;
          case "which":
            return <WhichQuestion key={question.column} question={question} {...shared} />;
          default:
            return <MissingQuestion key={at} question={question} department={dataset.department} {...shared} />;
        }
      })}
      {reprocess.error && (
        <Notice tone="bad" announced>
          {reprocess.error.message}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" disabled={!ready} busy={reprocess.isPending}>
          Read it again
        </Button>
        <span className="text-xs text-ink-faint">The file is kept: nothing has to be uploaded again.</span>
      </div>
    </form>
  );
}
