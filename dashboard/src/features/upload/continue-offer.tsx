import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useMe } from "@/lib/api/auth/me";
import { getUpload } from "@/lib/api/uploads/get-upload";
import { formatBytes } from "@/lib/format/numbers";
import { discard, goOn } from "@/lib/upload/engine";
import { keptOf } from "@/lib/upload/kept";
import type { Card } from "@/lib/upload/queue";

/** A part of this file has arrived before: it need not be sent again. */
export function ContinueOffer({ card }: { card: Card }) {
  const me = useMe();
  const [kept, setKept] = useState(() => keptOf(card.file, me.user.id));
  const session = useQuery({
    queryKey: ["upload", kept?.session],
    queryFn: ({ signal }) => getUpload(kept?.session ?? "", signal),
    enabled: kept !== null,
  }).data;
  if (!kept || !session || session.submission) {
    return null;
  }
  return (
    <div className="p-4 pb-0">
      <Notice
        title={`${formatBytes(session.offset)} of ${formatBytes(kept.size)} of this file arrived before`}
        actions={
          <>
            <Button size="sm" look="primary" onClick={() => goOn(card.id, kept.session)}>
              Go on from there
            </Button>
            <Button
              size="sm"
              onClick={() => {
                discard(kept.session);
                setKept(null);
              }}
            >
              Start anew
            </Button>
          </>
        }
      >
        It goes on with what you confirmed then, for {session.department}.
      </Notice>
    </div>
  );
}
