import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiError, Unreachable } from "../api/errors";
import { LiveConnection, type LiveMessage } from "./connection";
import type { LiveStatus } from "./status";

class FakeSocket extends EventTarget {
  static all: FakeSocket[] = [];
  readonly sent: string[] = [];
  closed = false;

  constructor(readonly address: URL) {
    super();
    FakeSocket.all.push(this);
  }

  send(text: string) {
    this.sent.push(text);
  }

  close() {
    this.closed = true;
  }

  opens() {
    this.dispatchEvent(new Event("open"));
  }

  says(data: string) {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }

  breaks(code = 1006) {
    this.dispatchEvent(Object.assign(new Event("close"), { code }));
  }
}

let states: LiveStatus[];
let heard: LiveMessage["type"][];
let sessionOver: number;
let tickets: (() => Promise<string>)[];
let asked: number;
let connection: LiveConnection;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("WebSocket", FakeSocket);
  vi.spyOn(Math, "random").mockReturnValue(1);
  FakeSocket.all = [];
  states = [];
  heard = [];
  sessionOver = 0;
  tickets = [];
  asked = 0;
  connection = new LiveConnection({
    ticket: () => {
      asked++;
      return (tickets.shift() ?? (() => Promise.resolve(`t${asked}`)))();
    },
    heard: (message) => heard.push(message.type),
    status: (status) => states.push(status),
    ended: () => sessionOver++,
  });
});

afterEach(() => {
  connection.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const settle = () => vi.advanceTimersByTimeAsync(0);
const socket = () => FakeSocket.all.at(-1) as FakeSocket;
const refusal = (status: number, retryAfter: number | null = null) =>
  Promise.reject(new ApiError(status, "CODE", "No.", {}, null, retryAfter));

async function live() {
  connection.start();
  await settle();
  socket().opens();
}

test("opens a socket with its ticket, is live, and asks for what it missed", async () => {
  await live();
  expect(socket().address.pathname + socket().address.search).toBe("/ws/jobs?ticket=t1");
  expect(socket().address.protocol).toBe("ws:");
  expect(states).toEqual(["live"]);
  expect(heard).toEqual(["resync"]);
});

test("passes on what it hears, and passes over what is no JSON", async () => {
  await live();
  socket().says('{"type":"job","job":{}}');
  socket().says("nonsense");
  expect(heard).toEqual(["resync", "job"]);
});

test("a broken socket is opened anew with a new ticket, and what was missed is asked for again", async () => {
  await live();
  socket().breaks();
  expect(states).toEqual(["live", "polling"]);
  await vi.advanceTimersByTimeAsync(999);
  expect(FakeSocket.all).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(FakeSocket.all).toHaveLength(2);
  socket().opens();
  expect(socket().address.search).toBe("?ticket=t2");
  expect(states).toEqual(["live", "polling", "live"]);
  expect(heard).toEqual(["resync", "resync"]);
});

test("each break in a row waits twice as long, at most half a minute; a socket that opens begins anew", async () => {
  connection.start();
  await settle();
  for (const wait of [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]) {
    const before = FakeSocket.all.length;
    socket().breaks();
    await vi.advanceTimersByTimeAsync(wait - 1);
    expect(FakeSocket.all).toHaveLength(before);
    await vi.advanceTimersByTimeAsync(1);
    expect(FakeSocket.all).toHaveLength(before + 1);
  }
  socket().opens();
  socket().breaks();
  await vi.advanceTimersByTimeAsync(1000);
  expect(FakeSocket.all).toHaveLength(9);
});

test("a handshake that is never answered is given up", async () => {
  connection.start();
  await settle();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(socket().closed).toBe(true);
  expect(states).toEqual(["polling"]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(FakeSocket.all).toHaveLength(2);
});

test("where no ticket comes it is asked for again", async () => {
  tickets = [() => Promise.reject(new Unreachable(null))];
  connection.start();
  await settle();
  expect(states).toEqual(["polling"]);
  expect(FakeSocket.all).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1000);
  expect(FakeSocket.all).toHaveLength(1);
});

test("a server that is too busy is left alone for as long as it says", async () => {
  tickets = [() => refusal(503, 7)];
  connection.start();
  await settle();
  await vi.advanceTimersByTimeAsync(6999);
  expect(asked).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toBe(2);
});

test("without a session there is no other try", async () => {
  tickets = [() => refusal(401)];
  connection.start();
  await settle();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(asked).toBe(1);
  expect(states).toEqual(["polling"]);
  expect(sessionOver).toBe(1);
});

test("a session that the server ends is not begun again", async () => {
  await live();
  socket().breaks(4401);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(FakeSocket.all).toHaveLength(1);
  expect(sessionOver).toBe(1);
});

test("asks for signs of life, and gives a silent socket up", async () => {
  await live();
  await vi.advanceTimersByTimeAsync(25_000);
  expect(socket().sent).toEqual(['{"type":"ping"}']);
  socket().says('{"type":"pong"}');
  await vi.advanceTimersByTimeAsync(50_000);
  expect(states).toEqual(["live"]);
  await vi.advanceTimersByTimeAsync(25_000);
  expect(socket().closed).toBe(true);
  expect(states).toEqual(["live", "polling"]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(FakeSocket.all).toHaveLength(2);
});

test("what a socket that was given up says later changes nothing", async () => {
  await live();
  const old = socket();
  window.dispatchEvent(new Event("offline"));
  expect(states).toEqual(["live", "polling"]);
  old.says('{"type":"job","job":{}}');
  old.breaks();
  await vi.advanceTimersByTimeAsync(1000);
  expect(FakeSocket.all).toHaveLength(2);
  expect(heard).toEqual(["resync"]);
});

test("a network that comes back is used at once, by one socket", async () => {
  await live();
  socket().breaks();
  window.dispatchEvent(new Event("online"));
  window.dispatchEvent(new Event("online"));
  await settle();
  expect(FakeSocket.all).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(5000);
  expect(FakeSocket.all).toHaveLength(2);
});

test("after the end it stays closed, also where the ticket comes late", async () => {
  let give: ((ticket: string) => void) | undefined;
  tickets = [() => new Promise((resolve) => (give = resolve))];
  connection.start();
  connection.stop();
  give?.("late");
  await settle();
  window.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(FakeSocket.all).toHaveLength(0);
  expect(asked).toBe(1);
});
