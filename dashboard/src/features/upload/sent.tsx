import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { JobTimeline } from "@/components/jobs/job-timeline";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Problem } from "@/components/ui/problem";
import { StaleNote } from "@/components/ui/stale-note";
import { SkeletonRows } from "@/components/ui/states";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import type { Submission } from "@/lib/api/uploads/upload-dataset";
import { formatBytes, formatCount } from "@/lib/format/numbers";
import { formatFull } from "@/lib/format/times";
import { followedDatasetQuery } from "@/lib/jobs/dataset-progress";

interface SentProps {
  submission: Submission;
  ms: number | null;
  size: number;
}

/** What becomes of a file once it is there: its stages as they pass, then what came of them. */
export function Sent({ submission, ms, size }: SentProps) {
  const query = useQuery(followedDatasetQuery(submission.dataset_id));
  const dataset = query.data;
  if (query.error && !dataset) {
    return (
      <div className="p-4">
        <Problem error={query.error} retry={() => void query.refetch()} />
      </div>
    );
  }
  if (!dataset) {
    return <SkeletonRows rows={4} label="The file's stages are loading" />;
  }
  return (
    <div className="flex flex-col gap-4 p-4">
      {submission.duplicate_of ? (
        <Notice title={`This file is held already, since ${formatFull(dataset.created_at)}`} announced>
          Nothing was loaded twice. What you see is the dataset that it became then.
        </Notice>
      ) : (
        <p className="nums text-xs text-ink-faint">
          {formatBytes(size)} sent{ms !== null && ` in ${(ms / 1000).toFixed(1)} s`}.
        </p>
      )}
      <JobTimeline dataset={dataset} version={dataset.version} />
      <StaleNote query={query} />
      <Outcome dataset={dataset} job={submission.job_id} />
    </div>
  );
}

function Outcome({ dataset, job }: { dataset: Dataset; job: string }) {
  const { id, department } = dataset;
  const loaded = dataset.status === "completed";
  const rejected = (dataset.rejected ?? 0) > 0;
  return (
    <div className="flex flex-wrap items-end justify-between gap-4 border-t border-line pt-4">
      <dl className="flex gap-8">
        {loaded && <Figure term="Accepted">{formatCount(dataset.accepted)}</Figure>}
        {dataset.rejected !== null && <Figure term="Rejected">{formatCount(dataset.rejected)}</Figure>}
        {loaded && <Figure term="Exact duplicates">{formatCount(dataset.duplicates)}</Figure>}
      </dl>
      <div className="flex flex-wrap gap-2">
        {rejected && (
          <Button asChild>
            <Link to="/datasets/$id/rejects" params={{ id }}>
              Rejected rows
            </Link>
          </Button>
        )}
        <Button asChild>
          <Link to="/jobs/$id" params={{ id: job }}>
            Job
          </Link>
        </Button>
        <Button asChild>
          <Link to="/datasets/$id/overview" params={{ id }}>
            Dataset
          </Link>
        </Button>
        {loaded && (
          <Button asChild look="primary">
            <Link to="/dashboards/$department" params={{ department }}>
              Open the dashboard
            </Link>
          </Button>
        )}
      </div>
    </div>
  );
}

function Figure({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-xs text-ink-faint">{term}</dt>
      <dd className="nums text-xl font-semibold">{children}</dd>
    </div>
  );
}
