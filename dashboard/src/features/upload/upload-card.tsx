import { ChevronDown, FileText, X } from "lucide-react";
import { IconButton } from "@/components/ui/button";
import { Card as Frame } from "@/components/ui/card";
import { cn } from "@/lib/cn";
import { formatBytes } from "@/lib/format/numbers";
import { remove } from "@/lib/upload/engine";
import { type Card, toggle } from "@/lib/upload/queue";
import { CardBadge } from "./card-badge";
import { Looking } from "./looking";
import { Sending } from "./sending";
import { Sent } from "./sent";

interface UploadCardProps {
  card: Card;
  /** The only one: nothing to fold away. */
  alone: boolean;
}

/** One file, from the choice to its insights. */
export function UploadCard({ card, alone }: UploadCardProps) {
  const open = alone || card.open;
  const panel = `card-${card.id}`;
  return (
    <Frame aria-label={card.file.name} className="overflow-clip">
      <header className={cn("flex items-center gap-3 px-4 py-3", open && "border-b border-line")}>
        <FileText aria-hidden className="size-5 shrink-0 text-ink-faint" />
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-sm font-semibold" title={card.file.name}>
            {card.file.name}
          </h2>
          <p className="nums text-xs text-ink-faint">{formatBytes(card.file.size)}</p>
        </div>
        <CardBadge card={card} />
        {!alone && (
          <IconButton
            label={open ? "Fold away" : "Unfold"}
            size="sm"
            aria-expanded={open}
            aria-controls={panel}
            onClick={() => toggle(card.id)}
          >
            <ChevronDown aria-hidden className={cn("transition-transform", open && "rotate-180")} />
          </IconButton>
        )}
        <IconButton label={`Remove ${card.file.name} from this list`} size="sm" onClick={() => remove(card.id)}>
          <X aria-hidden />
        </IconButton>
      </header>
      {open && (
        <div id={panel}>
          <Body card={card} />
        </div>
      )}
    </Frame>
  );
}

function Body({ card }: { card: Card }) {
  switch (card.transfer.step) {
    case "draft":
      return <Looking card={card} />;
    case "sent":
      return <Sent submission={card.transfer.submission} ms={card.transfer.ms} size={card.file.size} />;
    default:
      return <Sending card={card} transfer={card.transfer} />;
  }
}
