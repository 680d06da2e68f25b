import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiError, Unreachable } from "../api/errors";
import { beginUpload } from "../api/uploads/begin-upload";
import { cancelUpload } from "../api/uploads/cancel-upload";
import { type Submission, uploadDataset } from "../api/uploads/upload-dataset";
import { cancel, goOn, hold, LARGE, remove, resume, start } from "./engine";
import { keptBy } from "./kept";
import { sendPieces } from "./pieces";
import { addFiles, claim, unsaved, useQueue } from "./queue";

vi.mock("../api/uploads/begin-upload");
vi.mock("../api/uploads/cancel-upload");
vi.mock("../api/uploads/upload-dataset");
vi.mock("./pieces");

const submission = { dataset_id: "d", job_id: "j" } as Submission;
const form = { department: "sales", policy: "accept_good" } as const;
const begin = vi.mocked(beginUpload);
const whole = vi.mocked(uploadDataset);
const pieces = vi.mocked(sendPieces);

/** Answers never, unless it is given up. */
function forever<T>(signal: AbortSignal | undefined): Promise<T> {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(new DOMException("Given up", "AbortError")));
  });
}

function add(name: string, size = 10): string {
  const file = new File(["x".repeat(10)], name);
  Object.defineProperty(file, "size", { value: size });
  addFiles([file], "sales");
  return useQueue.getState().cards.at(-1)?.id ?? "";
}

const transfer = (id: string) => useQueue.getState().cards.find((card) => card.id === id)?.transfer;
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  useQueue.setState({ user: "ann", cards: [] });
  vi.mocked(cancelUpload).mockResolvedValue(undefined);
  begin.mockResolvedValue({ id: "s1" } as Awaited<ReturnType<typeof beginUpload>>);
});

afterEach(async () => {
  claim("nobody");
  await settle();
  vi.resetAllMocks();
  vi.useRealTimers();
});

test("a small file is sent at once", async () => {
  whole.mockResolvedValue(submission);
  const id = add("a.csv");
  start(id, form);
  await settle();
  expect(transfer(id)).toMatchObject({ step: "sent", submission });
  expect(begin).not.toHaveBeenCalled();
});

test("after a broken connection it is sent again by itself, under the same key", async () => {
  whole.mockRejectedValueOnce(new Unreachable(null)).mockResolvedValue(submission);
  const id = add("a.csv");
  start(id, form);
  await settle();
  expect(transfer(id)).toMatchObject({ step: "sending", waiting: expect.any(Unreachable) });
  await vi.advanceTimersByTimeAsync(1000);
  expect(transfer(id)?.step).toBe("sent");
  expect(whole.mock.calls[0]?.[1]).toBe(whole.mock.calls[1]?.[1]);
});

test("a refusal is told, and the file can be gone back to", async () => {
  const refusal = new ApiError(403, "FORBIDDEN", "Not yours.", {}, null, null);
  whole.mockRejectedValue(refusal);
  const id = add("a.csv");
  start(id, form);
  await settle();
  expect(transfer(id)).toMatchObject({ step: "failed", error: refusal });
  cancel(id);
  expect(transfer(id)?.step).toBe("draft");
});

test("a large file goes in pieces, is kept for a reload, and forgotten once it is there", async () => {
  let answer: ((value: Submission) => void) | undefined;
  pieces.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  const id = add("b.csv", LARGE);
  start(id, form);
  await settle();
  expect(begin.mock.calls[0]?.[0]).toMatchObject({ file_name: "b.csv", size_bytes: LARGE, department: "sales" });
  expect(keptBy("ann").map((kept) => kept.session)).toEqual(["s1"]);
  expect(unsaved(useQueue.getState().cards)).toBe(true);
  answer?.(submission);
  await settle();
  expect(transfer(id)?.step).toBe("sent");
  expect(keptBy("ann")).toEqual([]);
});

test("a pause goes on in the same session, a cancellation leaves nothing of it", async () => {
  pieces.mockImplementation((_file, _id, _watch, signal) => forever<Submission>(signal));
  const id = add("b.csv", LARGE);
  start(id, form);
  await settle();
  hold(id);
  await settle();
  expect(transfer(id)?.step).toBe("paused");
  resume(id);
  await settle();
  expect(transfer(id)?.step).toBe("sending");
  expect(begin).toHaveBeenCalledTimes(1);
  expect(pieces.mock.calls[1]?.[1]).toBe("s1");
  cancel(id);
  await settle();
  expect(transfer(id)?.step).toBe("draft");
  expect(cancelUpload).toHaveBeenCalledWith("s1");
  expect(keptBy("ann")).toEqual([]);
});

test("a session that the server has given up is begun anew", async () => {
  pieces.mockRejectedValueOnce(new ApiError(404, "NOT_FOUND", "Gone.", {}, null, null)).mockResolvedValue(submission);
  const id = add("b.csv", LARGE);
  start(id, form);
  await settle();
  expect(transfer(id)?.step).toBe("failed");
  begin.mockResolvedValue({ id: "s2" } as Awaited<ReturnType<typeof beginUpload>>);
  resume(id);
  await settle();
  expect(transfer(id)?.step).toBe("sent");
  expect(begin.mock.calls[1]?.[1]).not.toBe(begin.mock.calls[0]?.[1]);
});

test("what was begun before this page goes on; where the server has given it up, the file is looked at anew", async () => {
  pieces.mockResolvedValueOnce(submission).mockRejectedValue(new ApiError(404, "NOT_FOUND", "Gone.", {}, null, null));
  const id = add("b.csv", LARGE);
  goOn(id, "s0");
  await settle();
  expect(transfer(id)?.step).toBe("sent");
  const other = add("c.csv", LARGE);
  goOn(other, "s0");
  await settle();
  resume(other);
  expect(transfer(other)?.step).toBe("draft");
  expect(begin).not.toHaveBeenCalled();
});

test("two are sent at once, the others wait for their turn", async () => {
  let answer: ((value: Submission) => void) | undefined;
  const first = new Promise<Submission>((resolve) => (answer = resolve));
  whole.mockReturnValueOnce(first).mockImplementation((_form, _key, signal) => forever<Submission>(signal));
  const ids = ["a", "b", "c"].map((name) => add(name));
  ids.forEach((id) => start(id, form));
  await settle();
  expect(ids.map((id) => transfer(id)?.step)).toEqual(["sending", "sending", "queued"]);
  answer?.(submission);
  await settle();
  expect(ids.map((id) => transfer(id)?.step)).toEqual(["sent", "sending", "sending"]);
});

test("a file that is taken from the list is sent no more", async () => {
  whole.mockImplementation((_form, _key, signal) => forever<Submission>(signal));
  const id = add("a.csv");
  start(id, form);
  await settle();
  remove(id);
  expect(whole.mock.calls[0]?.[2]?.aborted).toBe(true);
});

test("another person finds no file and stops those that are sent; whoever sent them can go on with them later", async () => {
  whole.mockImplementation((_form, _key, signal) => forever<Submission>(signal));
  pieces.mockImplementation((_file, _id, _watch, signal) => forever<Submission>(signal));
  start(add("a.csv"), form);
  start(add("b.csv", LARGE), form);
  await settle();
  claim("bob");
  expect(useQueue.getState()).toEqual({ user: "bob", cards: [] });
  expect(whole.mock.calls[0]?.[2]?.aborted).toBe(true);
  expect(pieces.mock.calls[0]?.[3]?.aborted).toBe(true);
  expect(cancelUpload).not.toHaveBeenCalled();
  expect(keptBy("ann").map((kept) => kept.session)).toEqual(["s1"]);
  await settle();
  whole.mockResolvedValue(submission);
  const next = add("c.csv");
  start(next, form);
  await settle();
  expect(transfer(next)?.step).toBe("sent");
});
