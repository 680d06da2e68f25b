import { useQueries } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { confirmed } from "@/lib/upload/draft-fields";
import { start } from "@/lib/upload/engine";
import { previewQuery } from "@/lib/upload/preview-query";
import type { Card } from "@/lib/upload/queue";
import { hindrance } from "@/lib/upload/readiness";

/** Sends every file that nothing is open about. */
export function UploadAll({ cards }: { cards: Card[] }) {
  const drafts = cards.filter((card) => card.transfer.step === "draft");
  const looks = useQueries({ queries: drafts.map(previewQuery) });
  const ready = drafts.flatMap((card, index) => {
    const result = looks[index];
    const look = result?.data;
    const settled = card.draft === card.asked && !result?.isPlaceholderData;
    return look && settled && hindrance(look.preview) === null ? [{ card, look }] : [];
  });
  if (ready.length < 2) {
    return null;
  }
  return (
    <Button
      look="primary"
      onClick={() => ready.forEach(({ card, look }) => start(card.id, confirmed(card.draft, look.preview, look.whole)))}
    >
      Upload all {ready.length} that are ready
    </Button>
  );
}
