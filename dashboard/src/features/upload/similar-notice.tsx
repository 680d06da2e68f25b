import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Preview } from "@/lib/api/uploads/preview-dataset";
import { formatDate } from "@/lib/format/times";
import { mapAs } from "@/lib/upload/draft-changes";
import { type Card, edit } from "@/lib/upload/queue";

/** A header much like this one was confirmed before: the same may hold again. */
export function SimilarNotice({ card, preview }: { card: Card; preview: Preview }) {
  const similar = preview.similar_mapping;
  if (!similar || Object.keys(card.draft.mapping).length > 0) {
    return null;
  }
  return (
    <Notice
      title={`A similar file was confirmed on ${formatDate(similar.confirmed_at)}`}
      actions={
        <Button
          size="sm"
          onClick={() => edit(card.id, (draft) => mapAs(draft, preview.mapping, similar.mapping, similar.schema))}
        >
          Map it the same way
        </Button>
      }
    >
      Its headers are nearly the same as this one's. Look at the columns afterwards.
    </Notice>
  );
}
