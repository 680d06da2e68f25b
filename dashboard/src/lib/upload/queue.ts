import { create } from "zustand";
import type { Submission } from "../api/uploads/upload-dataset";
import { queryClient } from "../api/query-client";
import { type Draft, edited, newDraft } from "./draft";
import { newKey } from "./keys";

export type Transfer =
  | { step: "draft" }
  /** Others are sent first. */
  | { step: "queued"; sent: number }
  | { step: "sending"; sent: number; from: number; since: number; waiting: unknown }
  | { step: "paused"; sent: number }
  | { step: "failed"; sent: number; error: unknown }
  /** ms: null where it came with breaks. */
  | { step: "sent"; submission: Submission; ms: number | null };

/** A file that somebody chose, what they say about it, and how far it is. */
export interface Card {
  id: string;
  file: File;
  draft: Draft;
  /** What the preview is asked for: the draft, once nobody has changed it for a moment. */
  asked: Draft;
  open: boolean;
  /** Bytes that have left for the preview. */
  looked: number;
  transfer: Transfer;
}

interface Queue {
  /** Whose files they are. */
  user: string | null;
  cards: Card[];
}

/** Outlives the page: one can look at something else while a file is sent. */
export const useQueue = create<Queue>(() => ({ user: null, cards: [] }));

const QUIET_MS = 350;
const settling = new Map<string, ReturnType<typeof setTimeout>>();

export function cardOf(id: string): Card | undefined {
  return useQueue.getState().cards.find((card) => card.id === id);
}

export function change(id: string, changed: (card: Card) => Partial<Card>): void {
  useQueue.setState(({ cards }) => ({
    cards: cards.map((card) => (card.id === id ? { ...card, ...changed(card) } : card)),
  }));
}

export function addFiles(files: readonly File[], department: string): void {
  const alone = useQueue.getState().cards.every((card) => !card.open);
  const added = files.map((file, index): Card => {
    const draft = newDraft(department);
    return {
      id: newKey(),
      file,
      draft,
      asked: draft,
      open: alone && index === 0,
      looked: 0,
      transfer: { step: "draft" },
    };
  });
  useQueue.setState(({ cards }) => ({ cards: [...cards, ...added] }));
}

/** Renews the preview once nothing was said for a moment. */
export function edit(id: string, said: (draft: Draft) => Draft): void {
  change(id, (card) => ({ draft: said(card.draft) }));
  clearTimeout(settling.get(id));
  settling.set(
    id,
    setTimeout(() => {
      settling.delete(id);
      change(id, (card) => ({ asked: card.draft }));
    }, QUIET_MS),
  );
}

export function toggle(id: string): void {
  change(id, (card) => ({ open: !card.open }));
}

export function drop(id: string): void {
  clearTimeout(settling.get(id));
  settling.delete(id);
  useQueue.setState(({ cards }) => ({ cards: cards.filter((card) => card.id !== id) }));
  queryClient.removeQueries({ queryKey: ["preview", id] });
}

/** Another person's files are none of this one's business. */
export function claim(user: string): void {
  const { user: before, cards } = useQueue.getState();
  if (before !== user) {
    cards.forEach((card) => drop(card.id));
    useQueue.setState({ user });
  }
}

export function underWay({ transfer }: Card): boolean {
  return transfer.step === "queued" || transfer.step === "sending" || transfer.step === "paused";
}

/** Whether something would be lost with the page. */
export function unsaved(cards: readonly Card[]): boolean {
  return cards.some((card) => underWay(card) || (card.transfer.step === "draft" && edited(card.draft)));
}
