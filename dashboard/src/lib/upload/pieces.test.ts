import { beforeEach, expect, test } from "vitest";
import { ApiError, Unreachable } from "../api/errors";
import type { UploadSession } from "../api/uploads/begin-upload";
import type { Submission } from "../api/uploads/upload-dataset";
import { PIECE, type PieceServer, sendPieces, type Watcher } from "./pieces";

const SIZE = 2 * PIECE + 1000;
const file = new Blob([new Uint8Array(SIZE)]);
const submission = { dataset_id: "d", job_id: "j" } as Submission;

/** Keeps what arrives, as the server does. */
class FakeServer implements PieceServer {
  offset = 0;
  done = false;
  readonly began: number[] = [];
  readonly paused: number[] = [];
  /** What happens to the next pieces, in place of their arrival. */
  trouble: ((from: number, piece: Blob) => void)[] = [];

  get = async () =>
    ({ offset: this.offset, ...(this.done ? { submission } : {}) }) as UploadSession;

  send: PieceServer["send"] = async (_id, from, piece, _signal, sent) => {
    this.began.push(from);
    this.trouble.shift()?.(from, piece);
    if (from !== this.offset) {
      throw new ApiError(409, "CONFLICT", "Elsewhere.", { offset: this.offset }, null, null);
    }
    sent(piece.size);
    this.offset += piece.size;
    this.done = this.offset === SIZE;
    return this.done ? { submission } : { offset: this.offset };
  };

  pause = async (ms: number) => {
    this.paused.push(ms);
  };
}

const broken = () => {
  throw new Unreachable(null);
};

let server: FakeServer;
let told: number[];
let waits: unknown[];
let watcher: Watcher;
const go = (signal = new AbortController().signal) => sendPieces(file, "u", watcher, signal, server);

beforeEach(() => {
  server = new FakeServer();
  told = [];
  waits = [];
  watcher = { sent: (bytes) => told.push(bytes), waiting: (error) => error && waits.push(error) };
});

test("sends piece after piece, and tells how far it is", async () => {
  expect(await go()).toBe(submission);
  expect(server.began).toEqual([0, PIECE, 2 * PIECE]);
  expect(told).toEqual([0, PIECE, PIECE, 2 * PIECE, 2 * PIECE, SIZE]);
  expect(server.paused).toEqual([]);
});

test("goes on from where the server has it", async () => {
  server.offset = PIECE + 7;
  await go();
  expect(server.began).toEqual([PIECE + 7, 2 * PIECE + 7]);
});

test("after a break it asks how much arrived, and sends the rest", async () => {
  server.trouble = [
    () => {
      server.offset = 123;
      throw new Unreachable(null);
    },
  ];
  expect(await go()).toBe(submission);
  expect(server.began).toEqual([0, 123, PIECE + 123, 2 * PIECE + 123].filter((from) => from < SIZE));
  expect(server.paused).toEqual([1000]);
  expect(waits).toHaveLength(1);
});

test("the answer to the last piece may be lost: what became of it is asked for", async () => {
  server.offset = 2 * PIECE;
  server.trouble = [
    () => {
      server.offset = SIZE;
      server.done = true;
      throw new Unreachable(null);
    },
  ];
  expect(await go()).toBe(submission);
  expect(server.began).toEqual([2 * PIECE]);
});

test("a piece that begins elsewhere is corrected without a wait", async () => {
  server.trouble = [() => (server.offset = 500)];
  expect(await go()).toBe(submission);
  expect(server.began.slice(0, 2)).toEqual([0, 500]);
  expect(server.paused).toEqual([0]);
});

test("gives up where another try would not help", async () => {
  const refusal = new ApiError(404, "NOT_FOUND", "Gone.", {}, null, null);
  server.trouble = [
    () => {
      throw refusal;
    },
  ];
  await expect(go()).rejects.toBe(refusal);
  expect(server.paused).toEqual([]);
});

test("gives up after many failures in a row, but counts anew with every byte that arrives", async () => {
  server.trouble = [...Array(9).fill(broken), () => {}, ...Array(9).fill(broken)];
  expect(await go()).toBe(submission);
  server = new FakeServer();
  server.trouble = Array(11).fill(broken);
  await expect(go()).rejects.toBeInstanceOf(Unreachable);
});

test("stops at once where it is given up", async () => {
  const giveUp = new AbortController();
  server.trouble = [
    () => {
      giveUp.abort();
      throw new DOMException("It was given up.", "AbortError");
    },
  ];
  await expect(go(giveUp.signal)).rejects.toHaveProperty("name", "AbortError");
  expect(server.began).toEqual([0]);
});
