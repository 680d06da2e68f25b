import { Link } from "@tanstack/react-router";
import { XCircle } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { can, useMe } from "@/lib/api/auth/me";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { remedyFor, sideWord } from "@/lib/jobs/words";
import { AnswerForm } from "./answer-form";
import { type Question, questionsOf } from "./questions";
import { departmentOf, useDepartments } from "./use-departments";

type Failure = NonNullable<Dataset["error"]>;

/** In place of the hint, which is written for whoever uses the API. Where a choice is all that is asked, it speaks for itself. */
const ADVICE: Record<Question["kind"], string | null> = {
  option: null,
  which: null,
  unreadable: "Export the file again, with its dates, and upload that.",
  missing: "Upload a file that has the columns.",
};

interface DatasetFailureProps {
  dataset: Dataset;
  /** Of the dataset, or of a version of it. */
  failure: Failure;
  title: string;
  /** The version whose rejected rows are kept. */
  version: number;
}

/** Why it did not load, whose side that is on, and what to do, which begins right here. */
export function DatasetFailure({ dataset, failure, title, version }: DatasetFailureProps) {
  const me = useMe();
  const departments = useDepartments();
  const questions = dataset.raw_deleted_at || !can(me, "datasets:upload") ? [] : questionsOf(failure.details);
  const better = departmentOf(departments, String(failure.details.better_department ?? ""));
  const job = dataset.jobs?.find((each) => each.job_type === "etl" && each.version === version);
  const advice = questions[0] ? ADVICE[questions[0].kind] : (failure.hint ?? remedyFor(failure.side, failure.code));
  return (
    <section aria-label={title} className="rounded-lg border border-bad/40 bg-surface shadow-card">
      <div className="flex gap-3 rounded-t-lg bg-bad-soft px-4 py-3.5">
        <XCircle aria-hidden className="mt-0.5 size-4.5 shrink-0 text-bad" />
        <div className="min-w-0">
          <h2 className="text-sm font-semibold text-bad">{title}</h2>
          <p className="mt-1 max-w-3xl text-sm break-words text-ink">{failure.message}</p>
        </div>
      </div>
      <dl className="grid gap-x-6 gap-y-3 px-4 py-3.5 text-sm sm:grid-cols-[7rem_1fr]">
        <Fact term="Whose side">{sideWord(failure.side)}</Fact>
        {advice && <Fact term="What to do">{advice}</Fact>}
        {better && (
          <Fact term="Another place">
            {me.departments.includes(better.id) ? (
              <Link to="/upload" className="font-medium text-accent-ink underline underline-offset-2">
                Upload it to {better.name}
              </Link>
            ) : (
              `It looks like a file of ${better.name}; ask somebody there.`
            )}
          </Fact>
        )}
        {questions.length > 0 && (
          <Fact term={advice ? "Or answer here" : "What to do"}>
            <AnswerForm dataset={dataset} questions={questions} />
          </Fact>
        )}
      </dl>
      <footer className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-4 py-2.5 text-xs text-ink-faint">
        {"load_id" in failure.details && (
          <Button asChild size="sm">
            <Link to="/datasets/$id/rejects" params={{ id: dataset.id }} search={version === dataset.version ? {} : { version }}>
              Look at the rejected rows
            </Link>
          </Button>
        )}
        {job && (
          <Link to="/jobs/$id" params={{ id: job.id }} className="underline underline-offset-2 hover:text-ink">
            See the job
          </Link>
        )}
        <span>
          Code <code>{failure.code}</code>
        </span>
      </footer>
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-faint">{term}</dt>
      <dd className="max-w-3xl min-w-0 break-words text-ink">{children}</dd>
    </>
  );
}
