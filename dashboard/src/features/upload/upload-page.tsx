import { Page } from "@/components/ui/page";
import { useDepartment } from "@/components/shell/use-department";
import { useMe } from "@/lib/api/auth/me";
import { addFiles, useQueue } from "@/lib/upload/queue";
import { DropZone } from "./drop-zone";
import { UnfinishedUploads } from "./unfinished-uploads";
import { UploadCard } from "./upload-card";
import { UploadAll } from "./upload-all";

export function UploadPage() {
  const me = useMe();
  const department = useDepartment();
  const cards = useQueue((state) => state.cards);
  if (department === null) {
    return <Page title="Upload">You belong to no department yet. An administrator can change that.</Page>;
  }
  const add = (files: File[]) => addFiles(files, department);
  return (
    <Page
      title="Upload"
      note="Every file is looked at first: you see what would be stored and what would be rejected, then decide."
      actions={cards.length > 1 && <UploadAll cards={cards} />}
    >
      <UnfinishedUploads user={me.user.id} onChoose={add} />
      {cards.map((card) => (
        <UploadCard key={card.id} card={card} alone={cards.length === 1} />
      ))}
      <DropZone department={department} slim={cards.length > 0} onChoose={add} />
    </Page>
  );
}
