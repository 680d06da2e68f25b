import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import type { Insight } from "@/lib/api/insights/get-insight";
import { formatCount } from "@/lib/format/numbers";
import { TimeAgo } from "../ui/time";

interface ProvenanceProps {
  dataset: Dataset | null | undefined;
  insight?: Insight | null;
}

/** Where a number comes from: which data, in which version, when, and what worked it out. */
export function Provenance({ dataset, insight }: ProvenanceProps) {
  return (
    <dl className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3 gap-y-1.5 text-sm">
      {dataset && (
        <>
          <Entry term="Dataset">
            <Link
              to="/datasets/$id/overview"
              params={{ id: dataset.id }}
              className="font-medium text-accent-ink underline-offset-2 hover:underline"
            >
              {dataset.name}
            </Link>
          </Entry>
          <Entry term="Version">
            <span className="nums">{dataset.version}</span>
          </Entry>
          <Entry term="Rows">
            <span className="nums">{formatCount(dataset.row_count)}</span>
          </Entry>
          <Entry term="Loaded">
            <TimeAgo at={dataset.updated_at} />
          </Entry>
        </>
      )}
      {insight && (
        <>
          <Entry term="Worked out">
            <TimeAgo at={insight.created_at} />
          </Entry>
          <Entry term="Model">{insight.model}</Entry>
          <Entry term="Plugin">{insight.plugin}</Entry>
        </>
      )}
    </dl>
  );
}

function Entry({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-faint">{term}</dt>
      <dd className="min-w-0 break-words text-ink">{children}</dd>
    </>
  );
}
