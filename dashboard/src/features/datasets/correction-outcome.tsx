import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Loader2, X } from "lucide-react";
import { Button, IconButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Problem } from "@/components/ui/problem";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { versionsQuery } from "@/lib/api/datasets/list-versions";
import { ended, jobQuery } from "@/lib/api/jobs/get-job";
import { formatCount } from "@/lib/format/numbers";
import { countOf } from "@/lib/format/words";
import { stageWord } from "@/lib/jobs/words";
import { pollWhile } from "@/lib/live/status";
import { type Place, placeOf, placeWords } from "./corrections";
import { correctionOf, everyRejectQuery, outcomeOf } from "./outcome";
import { type Sent, useSentCorrections } from "./sent-corrections";

const SHOWN = 8;

interface CorrectionOutcomeProps {
  dataset: Dataset;
  sent: Sent;
  onOpen: (place: Place) => void;
}

/** What becomes of a correction that was sent: how its job goes, then each record of it. */
export function CorrectionOutcome({ dataset, sent, onOpen }: CorrectionOutcomeProps) {
  const putAway = useSentCorrections((state) => state.putAway);
  const job = useQuery({
    ...jobQuery(sent.job),
    refetchInterval: (query) => pollWhile(!query.state.data || !ended(query.state.data)),
  });
  const close = (
    <IconButton size="sm" label="Put this away" onClick={() => putAway(dataset.id)}>
      <X aria-hidden />
    </IconButton>
  );
  const what = sent.places.length > 0 ? `Your ${countOf(sent.places.length, "corrected record")}` : "Your corrected file";
  if (job.isError) {
    return <Problem error={job.error} retry={() => void job.refetch()} actions={close} />;
  }
  if (!job.data || !ended(job.data)) {
    return (
      <Notice
        tone="info"
        title={
          <span className="inline-flex items-center gap-2">
            {what} {sent.places.length === 1 ? "makes" : "make"} version {sent.version}
            <Loader2 aria-hidden className="size-3.5 animate-spin" />
          </span>
        }
      >
        {job.data ? `${stageWord(job.data.stage)}, ${job.data.progress} %.` : "Sent."} What became of each is told here.
      </Notice>
    );
  }
  if (job.data.error) {
    return (
      <Notice tone="bad" announced title={`Version ${sent.version} could not be made`} actions={close}>
        {job.data.error.message} {job.data.error.hint} The dataset is as it was.
      </Notice>
    );
  }
  return <Ended dataset={dataset} sent={sent} close={close} onOpen={onOpen} />;
}

function Ended({ dataset, sent, close, onOpen }: CorrectionOutcomeProps & { close: React.ReactNode }) {
  const version = useSuspenseQuery(versionsQuery(dataset.id)).data.find((each) => each.number === sent.version);
  const rejects = useQuery(everyRejectQuery(dataset.id, sent.version));
  if (!version || !rejects.data) {
    return rejects.isError ? <Problem error={rejects.error} retry={() => void rejects.refetch()} /> : null;
  }
  const outcome = outcomeOf(sent.places, correctionOf(version), rejects.data);
  const again = outcome.rejected.length;
  const title =
    sent.places.length > 0
      ? `${formatCount(outcome.loaded)} of ${countOf(sent.places.length, "corrected record")} ${outcome.loaded === 1 ? "is" : "are"} loaded`
      : `Your corrected file is loaded: ${formatCount(version.rejected)} of ${formatCount(sent.before)} rejected records are left`;
  return (
    <Notice tone={again === 0 ? "good" : "warn"} announced title={title} actions={close}>
      Version {sent.version} is shown now, with {countOf(version.row_count ?? 0, "row")};{" "}
      {version.rejected ? `${formatCount(version.rejected)} still rejected` : "nothing is rejected any more"}.
      {again > 0 && (
        <ul className="mt-2 flex flex-col gap-1.5">
          {outcome.rejected.slice(0, SHOWN).map((reject) => (
            <li key={placeOf(reject)} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span>
                <span className="font-medium text-ink">{placeWords(placeOf(reject))}</span> was rejected: {reject.message}
              </span>
              <Button size="sm" onClick={() => onOpen(placeOf(reject))}>
                Correct it again
              </Button>
            </li>
          ))}
          {again > SHOWN && <li>and {formatCount(again - SHOWN)} more, listed below.</li>}
        </ul>
      )}
    </Notice>
  );
}
