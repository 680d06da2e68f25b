import { useQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/problem";
import { Progress } from "@/components/ui/progress";
import { Loading, Skeleton } from "@/components/ui/states";
import { ApiError } from "@/lib/api/errors";
import { formatBytes } from "@/lib/format/numbers";
import { confirmed } from "@/lib/upload/draft-fields";
import { start } from "@/lib/upload/engine";
import { previewQuery } from "@/lib/upload/preview-query";
import type { Card } from "@/lib/upload/queue";
import { Confirmation } from "./confirmation";
import { ContinueOffer } from "./continue-offer";

/** A file that is looked at, and what came of it. */
export function Looking({ card }: { card: Card }) {
  const { data, error, isPlaceholderData, isFetching, refetch } = useQuery(previewQuery(card));
  return (
    <>
      <ContinueOffer card={card} />
      {error && (
        <div className="p-4">
          <Problem
            error={error}
            title={data ? "It can't be read like that" : "It can't be read"}
            retry={() => void refetch()}
            actions={!judged(error) && <Blindly card={card} />}
          />
        </div>
      )}
      {data ? (
        <Confirmation card={card} look={data} renewing={isPlaceholderData || isFetching || card.draft !== card.asked} />
      ) : (
        !error && <Waiting card={card} />
      )}
    </>
  );
}

/** The file itself was found wanting: sending it would end the same way. */
function judged(error: unknown): boolean {
  return error instanceof ApiError && error.status < 500;
}

function Blindly({ card }: { card: Card }) {
  return (
    <Button size="sm" onClick={() => start(card.id, confirmed(card.draft, null, false))}>
      Upload without a preview
    </Button>
  );
}

/** From here on it takes a moment to send it to be looked at. */
const LARGE = 50_000_000;

function Waiting({ card }: { card: Card }) {
  const sending = card.looked > 0 && card.looked < card.file.size && card.file.size > LARGE;
  return (
    <Loading label="The file is being looked at">
      <div className="flex flex-col gap-4 p-4">
        {sending && (
          <div className="flex flex-wrap items-center gap-3 text-xs text-ink-faint">
            <span className="nums">
              {formatBytes(card.looked)} of {formatBytes(card.file.size)} sent to be looked at: such a file can't be read in
              part.
            </span>
            <Progress value={(100 * card.looked) / card.file.size} label="Sent to be looked at" />
            <Blindly card={card} />
          </div>
        )}
        <div className="flex items-center justify-between gap-6">
          <Skeleton className="h-12 w-72" />
          <Skeleton className="h-8 w-56" />
        </div>
        <Skeleton className="h-8" />
        <Skeleton className="h-64" />
        <Skeleton className="h-14" />
      </div>
    </Loading>
  );
}
