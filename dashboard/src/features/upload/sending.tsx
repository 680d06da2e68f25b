import { Pause, Play } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/problem";
import { Progress } from "@/components/ui/progress";
import { Unreachable } from "@/lib/api/errors";
import { formatBytes } from "@/lib/format/numbers";
import { formatDuration } from "@/lib/format/times";
import { cancel, hold, LARGE, resume } from "@/lib/upload/engine";
import type { Card, Transfer } from "@/lib/upload/queue";

interface SendingProps {
  card: Card;
  transfer: Exclude<Transfer, { step: "draft" } | { step: "sent" }>;
}

/** How far the bytes are, and what can be done about it. */
export function Sending({ card, transfer }: SendingProps) {
  const sent = "sent" in transfer ? transfer.sent : 0;
  const size = card.file.size;
  const large = size >= LARGE;
  return (
    <div className="flex flex-col gap-3 p-4">
      {transfer.step === "failed" && (
        <Problem error={transfer.error} title="It was not sent" retry={() => resume(card.id)} />
      )}
      <Progress value={(100 * sent) / Math.max(1, size)} label={`Sending ${card.file.name}`} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="nums text-sm text-ink-soft" role="status">
          {formatBytes(sent)} of {formatBytes(size)}
          <span className="text-ink-faint"> · {saying(transfer, size)}</span>
        </p>
        <div className="flex gap-2">
          {large && transfer.step === "sending" && sent < size && (
            <Button size="sm" onClick={() => hold(card.id)}>
              <Pause aria-hidden />
              Pause
            </Button>
          )}
          {transfer.step === "paused" && (
            <Button size="sm" look="primary" onClick={() => resume(card.id)}>
              <Play aria-hidden />
              Go on
            </Button>
          )}
          <Button size="sm" look="quiet" onClick={() => cancel(card.id)}>
            {transfer.step === "failed" ? "Back to the file" : "Cancel"}
          </Button>
        </div>
      </div>
    </div>
  );
}

function saying(transfer: SendingProps["transfer"], size: number): string {
  switch (transfer.step) {
    case "queued":
      return "waits for its turn";
    case "paused":
      return "paused; what arrived is kept for a day";
    case "failed":
      return "what arrived of a large file is kept for a day";
    default:
      break;
  }
  if (transfer.waiting instanceof Unreachable) {
    return "the connection broke; it goes on by itself once it is back";
  }
  if (transfer.waiting instanceof Error) {
    return `the server takes no more for a moment; it goes on by itself (${transfer.waiting.message})`;
  }
  if (transfer.sent >= size) {
    return "every byte has left; the server puts the file away";
  }
  return pace(transfer, size);
}

/** Measured for a second at least: what it says before that changes with every glance. */
function pace({ sent, from, since }: { sent: number; from: number; since: number }, size: number): string {
  const now = Date.now();
  const seconds = (now - since) / 1000;
  if (seconds < 1 || sent <= from) {
    return "sending";
  }
  const speed = (sent - from) / seconds;
  const left = new Date(now + (1000 * (size - sent)) / speed).toISOString();
  return `${formatBytes(Math.round(speed))}/s · ${formatDuration(new Date(now).toISOString(), left)} left`;
}
