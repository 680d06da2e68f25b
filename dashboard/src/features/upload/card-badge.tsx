import { useQuery } from "@tanstack/react-query";
import { CheckCircle2, CircleHelp, Clock3, Copy, Eye, Pause, TriangleAlert, Upload, XCircle } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { DatasetStatus } from "@/components/ui/status";
import type { Submission } from "@/lib/api/uploads/upload-dataset";
import { followedDatasetQuery } from "@/lib/jobs/dataset-progress";
import { previewQuery } from "@/lib/upload/preview-query";
import type { Card } from "@/lib/upload/queue";
import { hindrance } from "@/lib/upload/readiness";

/** How a file stands, for whoever has folded it away. */
export function CardBadge({ card }: { card: Card }) {
  const { transfer } = card;
  switch (transfer.step) {
    case "draft":
      return <DraftBadge card={card} />;
    case "queued":
      return (
        <Badge>
          <Clock3 aria-hidden />
          Waits for its turn
        </Badge>
      );
    case "sending":
      return (
        <Badge tone="info">
          <Upload aria-hidden />
          <span className="nums">Sending {Math.floor((100 * transfer.sent) / Math.max(1, card.file.size))} %</span>
        </Badge>
      );
    case "paused":
      return (
        <Badge tone="warn">
          <Pause aria-hidden />
          Paused
        </Badge>
      );
    case "failed":
      return (
        <Badge tone="bad">
          <XCircle aria-hidden />
          Not sent
        </Badge>
      );
    case "sent":
      return <SentBadge submission={transfer.submission} />;
  }
}

function DraftBadge({ card }: { card: Card }) {
  const { data, error, isPlaceholderData } = useQuery(previewQuery(card));
  if (error) {
    return (
      <Badge tone="bad">
        <XCircle aria-hidden />
        Can't be read
      </Badge>
    );
  }
  if (!data || isPlaceholderData || card.draft !== card.asked) {
    return (
      <Badge tone="info">
        <Eye aria-hidden />
        Looking at it
      </Badge>
    );
  }
  if (hindrance(data.preview) !== null) {
    return (
      <Badge tone="warn">
        <CircleHelp aria-hidden />
        Asks something
      </Badge>
    );
  }
  return data.preview.warnings.length > 0 ? (
    <Badge tone="warn">
      <TriangleAlert aria-hidden />
      Look twice
    </Badge>
  ) : (
    <Badge tone="good">
      <CheckCircle2 aria-hidden />
      Ready
    </Badge>
  );
}

function SentBadge({ submission }: { submission: Submission }) {
  const dataset = useQuery(followedDatasetQuery(submission.dataset_id)).data;
  if (submission.duplicate_of) {
    return (
      <Badge tone="info">
        <Copy aria-hidden />
        Held already
      </Badge>
    );
  }
  return dataset ? <DatasetStatus status={dataset.status} /> : null;
}
