import { hasStatus } from "../api/errors";
import { beginUpload } from "../api/uploads/begin-upload";
import { cancelUpload } from "../api/uploads/cancel-upload";
import { formOf } from "../api/uploads/preview-dataset";
import { type Submission, uploadDataset } from "../api/uploads/upload-dataset";
import { type Confirmed, uploadFields } from "./draft-fields";
import { forget, keep } from "./kept";
import { newKey } from "./keys";
import { sendPieces, type Watcher } from "./pieces";
import { type Card, cardOf, change, drop, type Transfer, useQueue } from "./queue";
import { pause, stillReadable, waitAfter } from "./waiting";

/** From here on a file is sent in pieces, and goes on where a broken connection left it. */
export const LARGE = 8 << 20;

/** A browser opens few connections to one server, and pages need some as well. */
const AT_ONCE = 2;

interface Run {
  /** What was confirmed; null where the server alone knows it. */
  form: Confirmed | null;
  key: string;
  /** Of an upload in pieces. */
  session: string | null;
  giveUp: AbortController;
}

const runs = new Map<string, Run>();
const turns: (() => void)[] = [];
let running = 0;

export function start(id: string, form: Confirmed): void {
  void run(id, { form, key: newKey(), session: null, giveUp: new AbortController() });
}

/** Goes on with an upload that was begun before this page was. */
export function goOn(id: string, session: string): void {
  void run(id, { form: null, key: newKey(), session, giveUp: new AbortController() });
}

/** After a pause or a failure, from where it stands. */
export function resume(id: string): void {
  const before = runs.get(id);
  if (before && !before.form && !before.session) {
    // What was confirmed is gone with the session.
    cancel(id);
  } else if (before) {
    void run(id, { ...before, giveUp: new AbortController() });
  }
}

/** What arrived is kept by the server for a day. */
export function hold(id: string): void {
  runs.get(id)?.giveUp.abort();
  change(id, (card) => ({ transfer: { step: "paused", sent: sentOf(card) } }));
}

/** Back to where it can be looked at and changed. */
export function cancel(id: string): void {
  abandon(id);
  change(id, () => ({ transfer: { step: "draft" }, open: true }));
}

export function remove(id: string): void {
  abandon(id);
  drop(id);
}

/** What left the queue otherwise is sent no further. What the server has of it stays for whoever sent it. */
useQueue.subscribe(({ cards }) => {
  for (const [id, { giveUp }] of runs) {
    if (!cards.some((card) => card.id === id)) {
      runs.delete(id);
      giveUp.abort();
    }
  }
});

function abandon(id: string): void {
  const given = runs.get(id);
  runs.delete(id);
  given?.giveUp.abort();
  if (given?.session && cardOf(id)?.transfer.step !== "sent") {
    discard(given.session);
  }
}

export function discard(session: string): void {
  forget(session);
  // What can't be removed now, the server removes by itself after a day.
  cancelUpload(session).catch(() => {});
}

async function run(id: string, mine: Run): Promise<void> {
  runs.set(id, mine);
  const { signal } = mine.giveUp;
  const tell = (transfer: Transfer) => !signal.aborted && change(id, () => ({ transfer }));
  const before = cardOf(id);
  tell({ step: "queued", sent: sentOf(before) });
  await turn();
  const card = cardOf(id);
  try {
    if (card && !signal.aborted) {
      const begun = Date.now();
      const fresh = mine.session === null;
      const submission = await sent(card, mine, watcher(tell));
      tell({ step: "sent", submission, ms: fresh ? Date.now() - begun : null });
      if (mine.session) {
        forget(mine.session);
      }
    }
  } catch (error) {
    if (mine.session && hasStatus(error, 400, 404, 422)) {
      // The server has nothing of it any more: another try begins anew.
      forget(mine.session);
      runs.set(id, { ...mine, session: null, key: newKey() });
    }
    tell({ step: "failed", error, sent: sentOf(cardOf(id) ?? card) });
  } finally {
    running--;
    turns.shift()?.();
  }
}

function sentOf(card: Card | undefined): number {
  return card && "sent" in card.transfer ? card.transfer.sent : 0;
}

async function turn(): Promise<void> {
  if (running >= AT_ONCE) {
    await new Promise<void>((next) => turns.push(next));
  }
  running++;
}

function watcher(tell: (transfer: Transfer) => void): Watcher {
  const now: Extract<Transfer, { step: "sending" }> = { step: "sending", sent: 0, from: 0, since: 0, waiting: null };
  const changed = (what: Partial<typeof now>) => tell({ ...Object.assign(now, what) });
  return {
    sent: (bytes) => changed(now.since === 0 ? { sent: bytes, from: bytes, since: Date.now() } : { sent: bytes }),
    waiting: (error) => {
      if (error !== now.waiting) {
        // How fast it goes is measured from the last break on.
        changed({ waiting: error, from: now.sent, since: Date.now() });
      }
    },
  };
}

function sent(card: Card, mine: Run, watch: Watcher): Promise<Submission> {
  const { file } = card;
  watch.sent(sentOf(card));
  const { form, session } = mine;
  if (session) {
    return sendPieces(file, session, watch, mine.giveUp.signal);
  }
  if (!form) {
    return Promise.reject(new Error("Nothing was confirmed of this file; look at it once more."));
  }
  return file.size < LARGE ? atOnce(file, form, mine, watch) : inPieces(file, form, mine, watch);
}

function atOnce(file: File, form: Confirmed, { key, giveUp }: Run, watch: Watcher): Promise<Submission> {
  return persistently(file, giveUp.signal, watch, () =>
    uploadDataset(formOf(uploadFields(form), file, file.name), key, giveUp.signal, (bytes) => {
      watch.waiting(null);
      watch.sent(Math.min(bytes, file.size));
    }),
  );
}

async function inPieces(file: File, form: Confirmed, mine: Run, watch: Watcher): Promise<Submission> {
  const { signal } = mine.giveUp;
  const body = { file_name: file.name, size_bytes: file.size, ...form };
  const session = await persistently(file, signal, watch, () => beginUpload(body, mine.key, signal));
  mine.session = session.id;
  keep(file, useQueue.getState().user ?? "", form.department, session.id);
  return sendPieces(file, session.id, watch, signal);
}

/** Again for as long as that may help. The server does it once: every try has the same key. */
async function persistently<T>(file: Blob, signal: AbortSignal, watch: Watcher, work: () => Promise<T>): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      return await work();
    } catch (error) {
      const wait = waitAfter(error, failures);
      if (signal.aborted || wait === null) {
        throw error;
      }
      await stillReadable(file);
      watch.waiting(error);
      await pause(wait, signal);
    }
  }
}
