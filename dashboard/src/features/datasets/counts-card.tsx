import { Link } from "@tanstack/react-router";
import { Card } from "@/components/ui/card";
import { cn } from "@/lib/cn";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { formatCount, formatPercent } from "@/lib/format/numbers";

/** What was read, and what became of it. */
export function CountsCard({ dataset }: { dataset: Dataset }) {
  const accepted = dataset.status === "failed" ? 0 : (dataset.accepted ?? 0);
  const rejected = dataset.rejected ?? 0;
  const read = (dataset.accepted ?? 0) + rejected;
  const share = (count: number) => (read === 0 ? 0 : count / read);
  return (
    <Card className="px-4 py-4">
      <h2 className="sr-only">Rows</h2>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
        <Figure term="Read" value={read} note="records of the file" />
        <Figure term="Loaded" value={accepted} note={formatPercent(share(accepted))} dot="bg-good" />
        <Figure
          term="Rejected"
          value={rejected}
          dot="bg-warn"
          note={
            rejected > 0 ? (
              <Link to="/datasets/$id/rejects" params={{ id: dataset.id }} className="text-accent-ink underline-offset-2 hover:underline">
                {formatPercent(share(rejected))}, see why
              </Link>
            ) : (
              "none"
            )
          }
        />
        <Figure term="Repeats" value={dataset.duplicates ?? 0} note={dataset.duplicates ? "the same record again; kept" : "no record twice"} />
      </dl>
      {read > 0 && (
        <div
          role="img"
          aria-label={`${formatCount(accepted)} loaded and ${formatCount(rejected)} rejected, of ${formatCount(read)}`}
          className="mt-4 flex h-2 gap-0.5 overflow-hidden rounded-full bg-hover"
        >
          {accepted > 0 && <div className="bg-good" style={{ flexGrow: accepted }} />}
          {rejected > 0 && <div className="min-w-1 bg-warn" style={{ flexGrow: rejected }} />}
        </div>
      )}
    </Card>
  );
}

function Figure({ term, value, note, dot }: { term: string; value: number; note: React.ReactNode; dot?: string }) {
  return (
    <div>
      <dt className="flex items-center gap-1.5 text-xs text-ink-faint">
        {dot && <span aria-hidden className={cn("size-2 rounded-full", dot)} />}
        {term}
      </dt>
      <dd className="nums mt-0.5 text-2xl font-semibold">{formatCount(value)}</dd>
      <dd className="text-xs text-ink-faint">{note}</dd>
    </div>
  );
}
