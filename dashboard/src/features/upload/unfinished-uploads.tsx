import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { hasStatus } from "@/lib/api/errors";
import { getUpload } from "@/lib/api/uploads/get-upload";
import { formatBytes } from "@/lib/format/numbers";
import { discard } from "@/lib/upload/engine";
import { forget, type Kept, keptBy } from "@/lib/upload/kept";
import { useQueue } from "@/lib/upload/queue";
import { FilePicker } from "./file-picker";

interface UnfinishedUploadsProps {
  user: string;
  onChoose: (files: File[]) => void;
}

/** Large uploads that a closed page left half-way: they go on once their file is chosen again. */
export function UnfinishedUploads({ user, onChoose }: UnfinishedUploadsProps) {
  const [gone, setGone] = useState<string[]>([]);
  const chosen = useQueue((state) => state.cards);
  const open = keptBy(user).filter(
    (kept) =>
      !gone.includes(kept.session) &&
      !chosen.some(({ file }) => file.name === kept.fileName && file.size === kept.size),
  );
  return open.map((kept) => (
    <Unfinished
      key={kept.session}
      kept={kept}
      onChoose={onChoose}
      onDiscard={() => {
        discard(kept.session);
        setGone([...gone, kept.session]);
      }}
    />
  ));
}

interface UnfinishedProps {
  kept: Kept;
  onChoose: (files: File[]) => void;
  onDiscard: () => void;
}

function Unfinished({ kept, onChoose, onDiscard }: UnfinishedProps) {
  const { data, error } = useQuery({
    queryKey: ["upload", kept.session],
    queryFn: async ({ signal }) => {
      const session = await getUpload(kept.session, signal).catch((reason: unknown) => {
        if (hasStatus(reason, 404)) {
          forget(kept.session);
        }
        throw reason;
      });
      if (session.submission) {
        forget(kept.session);
      }
      return session;
    },
  });
  if (error || !data || data.submission) {
    return null;
  }
  return (
    <Notice
      title={`${kept.fileName} is not finished`}
      actions={
        <>
          <FilePicker size="sm" onChoose={onChoose}>
            Choose it again
          </FilePicker>
          <Button size="sm" look="quiet" onClick={onDiscard}>
            Discard
          </Button>
        </>
      }
    >
      {formatBytes(data.offset)} of {formatBytes(kept.size)} arrived. Choose the same file to go on from there.
    </Notice>
  );
}
