import { Link, useLocation } from "@tanstack/react-router";
import { CircleAlert, Upload } from "lucide-react";
import { cn } from "@/lib/cn";
import { countOf } from "@/lib/format/words";
import { type Card, underWay, useQueue } from "@/lib/upload/queue";

/** How far the files are that are being sent, for as long as one is on another page. */
export function UploadIndicator() {
  const cards = useQueue((state) => state.cards);
  const here = useLocation({ select: (location) => location.pathname === "/upload" });
  const sending = cards.filter(underWay);
  const failed = cards.filter((card) => card.transfer.step === "failed").length;
  if (here || (sending.length === 0 && failed === 0)) {
    return null;
  }
  const share = Math.floor((100 * total(sending, sentOf)) / Math.max(1, total(sending, (card) => card.file.size)));
  const words = sending.length > 0 ? `${countOf(sending.length, "upload")}: ${share} %` : `${countOf(failed, "upload")} failed`;
  const Icon = sending.length > 0 ? Upload : CircleAlert;
  return (
    <Link
      to="/upload"
      className={cn(
        "inline-flex h-7 items-center gap-1.5 rounded-full px-2.5 text-xs font-medium whitespace-nowrap [&_svg]:size-3.5",
        sending.length > 0 ? "bg-info-soft text-info" : "bg-bad-soft text-bad",
      )}
    >
      <Icon aria-hidden />
      <span className="nums">{words}</span>
    </Link>
  );
}

function total(cards: readonly Card[], of: (card: Card) => number): number {
  return cards.reduce((sum, card) => sum + of(card), 0);
}

function sentOf({ transfer }: Card): number {
  return "sent" in transfer ? transfer.sent : 0;
}
