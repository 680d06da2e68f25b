import { useBlocker } from "@tanstack/react-router";
import { useEffect } from "react";
import { useMe } from "../api/auth/me";
import { claim, unsaved, useQueue } from "./queue";

/** Once, in the shell: the queue is this person's, and the browser asks before it closes on something that would be lost. */
export function useUploads(): void {
  const id = useMe().user.id;
  useEffect(() => claim(id), [id]);
  const losing = useQueue((state) => unsaved(state.cards));
  // Within the app nothing is lost: files are sent and drafts are kept while other pages are looked at.
  useBlocker({ shouldBlockFn: () => false, enableBeforeUnload: () => losing });
}
