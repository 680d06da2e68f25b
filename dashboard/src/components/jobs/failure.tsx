import { Link } from "@tanstack/react-router";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import type { Job } from "@/lib/api/jobs/list-jobs";
import { countOf } from "@/lib/format/words";
import { codeWord, hintOf, remedyFor, sideWord } from "@/lib/jobs/words";

const LINK = "text-sm font-medium text-accent-ink underline-offset-2 hover:underline";

interface FailureProps {
  error: NonNullable<Job["error"]>;
  dataset: Pick<Dataset, "id" | "rejected">;
  /** It failed for good: there is something to do about it. */
  final: boolean;
}

/** Why a stage failed, whose side it is on, and what to do. */
export function Failure({ error, dataset, final }: FailureProps) {
  const hint = hintOf(error);
  return (
    <div className="rounded-lg border border-line bg-sunken px-3.5 py-3">
      <p className="font-medium text-ink">{error.message}</p>
      {hint && <p className="mt-1">{hint}</p>}
      {final && (
        <dl className="mt-2.5 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-xs">
          <dt className="text-ink-faint">Whose side</dt>
          <dd>{sideWord(error.side)}</dd>
          <dt className="text-ink-faint">Kind</dt>
          <dd>
            {codeWord(error.code)} (<code>{error.code}</code>)
          </dd>
          <dt className="text-ink-faint">What to do</dt>
          <dd>{remedyFor(error.side, error.code)}</dd>
        </dl>
      )}
      {final && error.side === "data" && error.code !== "CANCELLED" && (
        <p className="mt-2.5 flex flex-wrap gap-x-5 gap-y-1">
          {(dataset.rejected ?? 0) > 0 && (
            <Link to="/datasets/$id/rejects" params={{ id: dataset.id }} className={LINK}>
              Look at the {countOf(dataset.rejected ?? 0, "rejected row")}
            </Link>
          )}
          <Link to="/datasets/$id/overview" params={{ id: dataset.id }} className={LINK}>
            Answer or correct it on the dataset's page
          </Link>
        </p>
      )}
    </div>
  );
}
