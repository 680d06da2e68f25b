import type { ReactNode } from "react";
import { Link } from "@tanstack/react-router";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import type { Job } from "@/lib/api/jobs/list-jobs";
import { formatCount } from "@/lib/format/numbers";
import { formatDuration } from "@/lib/format/times";
import { countOf } from "@/lib/format/words";
import { pairOf, type Stage, stagesOf } from "@/lib/jobs/stages";
import { attemptWord, mishaps, stageWord } from "@/lib/jobs/words";
import { useNow } from "@/lib/use-now";
import { Progress } from "../ui/progress";
import { Failure } from "./failure";
import { StageRow } from "./stage-row";

/** A version's way from the file to its insights, as it stands. */
export function JobTimeline({ dataset, version }: { dataset: Dataset; version: number }) {
  const pair = pairOf(dataset.jobs ?? [], version);
  const stages = stagesOf(dataset, version, pair);
  const now = useNow(stages.some((stage) => stage.state === "active" || stage.state === "retrying"));
  return (
    <ol aria-label="Stages" className="flex flex-col">
      {stages.map((stage, index) => (
        <StageRow
          key={stage.name}
          stage={stage}
          title={stage.name === "uploaded" && version > 1 ? `Version ${version} asked for` : undefined}
          last={index === stages.length - 1}
          now={now}
        >
          <Says stage={stage} dataset={dataset} etl={pair.etl} now={now} />
        </StageRow>
      ))}
    </ol>
  );
}

interface SaysProps {
  stage: Stage;
  dataset: Dataset;
  etl: Job | null;
  now: number;
}

function Says({ stage, dataset, etl, now }: SaysProps) {
  const { job, state } = stage;
  if (state === "active" && job) {
    return <Running job={job} />;
  }
  if (job?.error && (state === "failed" || state === "cancelled" || state === "retrying")) {
    return (
      <>
        {state === "retrying" && <NextTry job={job} now={now} />}
        <Failure error={job.error} dataset={dataset} final={state !== "retrying"} />
        <Mishaps job={job} />
      </>
    );
  }
  if (stage.name === "uploaded" && etl?.started_at) {
    return <Faint>Waited {formatDuration(etl.created_at, etl.started_at)} for a worker.</Faint>;
  }
  if (state === "waiting" && job?.status === "queued") {
    return <Faint>{[stageWord("queued"), attemptWord(job)].filter(Boolean).join(" · ")}</Faint>;
  }
  if (state === "done" && stage.name === "validated" && etl?.version === dataset.version && dataset.accepted !== null) {
    return (
      <Faint>
        {countOf(dataset.accepted, "row")} accepted, {formatCount(dataset.rejected)} rejected. Checking and loading go hand
        in hand, so their time stands below.
      </Faint>
    );
  }
  if (state === "done" && stage.name === "inferred") {
    return (
      <Link
        to="/datasets/$id/insights"
        params={{ id: dataset.id }}
        className="w-fit text-sm font-medium text-accent-ink underline-offset-2 hover:underline"
      >
        Look at the insights
      </Link>
    );
  }
  return null;
}

function Faint({ children }: { children: ReactNode }) {
  return <p className="text-xs text-ink-faint">{children}</p>;
}

function Running({ job }: { job: Job }) {
  return (
    <>
      <div className="flex items-center gap-3">
        <Progress value={job.progress} label={stageWord(job.stage)} />
        <span className="nums w-9 shrink-0 text-right text-xs text-ink-faint">{job.progress} %</span>
      </div>
      <Faint>
        {[job.cancel_requested_at ? "Stops at its next step" : stageWord(job.stage), attemptWord(job)]
          .filter(Boolean)
          .join(" · ")}
      </Faint>
      <Mishaps job={job} />
    </>
  );
}

function NextTry({ job, now }: { job: Job; now: number }) {
  const left = job.next_attempt_at ? Math.ceil((Date.parse(job.next_attempt_at) - now) / 1000) : 0;
  return (
    <p>
      {attemptWord(job)}
      {attemptWord(job) && " failed. "}
      {left > 0 ? `The next one begins in ${left < 60 ? `${left} s` : `${Math.ceil(left / 60)} min`}.` : "The next one begins at any moment."}
    </p>
  );
}

function Mishaps({ job }: { job: Job }) {
  return mishaps(job).map((sentence) => <Faint key={sentence}>{sentence}</Faint>);
}
