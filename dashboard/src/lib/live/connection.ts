import type { Schemas } from "../api/client";
import { hasStatus } from "../api/errors";
import type { LiveStatus } from "./status";

export type LiveMessage =
  | { type: "hello" | "resync" | "pong" | "subscribed" | "error" }
  | { type: "job"; job: Schemas["Job"] };

export interface LiveHooks {
  /** A new ticket for each socket. */
  ticket: () => Promise<string>;
  heard: (message: LiveMessage) => void;
  status: (status: LiveStatus) => void;
  /** The session is over: nothing is told any more until the next login. */
  ended: () => void;
}

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;
const PING_MS = 25_000;
/** A server that answers no ping for so long is gone, whatever the socket says. */
const SILENCE_MS = 2 * PING_MS;
/** A handshake that takes longer goes nowhere. */
const OPENING_MS = 10_000;

/** The server's own code. */
const SESSION_ENDED = 4401;

/** Keeps one socket open until it is told to stop: opens it anew after every break, each time a little later. */
export class LiveConnection {
  private socket: WebSocket | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private ping: ReturnType<typeof setInterval> | undefined;
  private wait = FIRST_WAIT_MS;
  private opening = false;
  private stopped = false;

  constructor(private readonly hooks: LiveHooks) {}

  start(): void {
    window.addEventListener("online", this.now);
    window.addEventListener("offline", this.lost);
    void this.open();
  }

  stop(): void {
    this.stopped = true;
    window.removeEventListener("online", this.now);
    window.removeEventListener("offline", this.lost);
    this.drop();
  }

  /** The network is back: no reason to wait any longer. */
  private readonly now = () => {
    this.wait = FIRST_WAIT_MS;
    if (!this.socket) {
      clearTimeout(this.timer);
      void this.open();
    }
  };

  /** A socket that hangs on a dead network may say nothing for minutes. */
  private readonly lost = () => {
    if (this.socket) {
      this.drop();
      this.later();
    }
  };

  private async open(): Promise<void> {
    if (this.opening) {
      return;
    }
    this.opening = true;
    try {
      const ticket = await this.hooks.ticket();
      if (!this.stopped) {
        this.connect(ticket);
      }
    } catch (error) {
      this.refused(error);
    } finally {
      this.opening = false;
    }
  }

  private refused(error: unknown): void {
    if (hasStatus(error, 401)) {
      this.over();
    } else {
      this.later(hasStatus(error, 429, 503) && error.retryAfter ? error.retryAfter * 1000 : 0);
    }
  }

  private connect(ticket: string): void {
    const address = new URL(`/ws/jobs?ticket=${encodeURIComponent(ticket)}`, location.href);
    address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(address);
    this.socket = socket;
    let heardAt = Date.now();
    // A socket that was given up for lost may still speak.
    const mine = () => this.socket === socket;
    const broken = () => {
      if (mine()) {
        this.drop();
        this.later();
      }
    };
    this.timer = setTimeout(broken, OPENING_MS);
    socket.addEventListener("open", () => {
      if (!mine()) {
        return;
      }
      clearTimeout(this.timer);
      this.wait = FIRST_WAIT_MS;
      this.hooks.status("live");
      this.ping = setInterval(() => {
        if (Date.now() - heardAt > SILENCE_MS) {
          broken();
        } else {
          socket.send('{"type":"ping"}');
        }
      }, PING_MS);
      // What happened while nobody listened.
      this.hooks.heard({ type: "resync" });
    });
    socket.addEventListener("message", (event) => {
      heardAt = Date.now();
      const message = read(event.data);
      if (mine() && message) {
        this.hooks.heard(message);
      }
    });
    socket.addEventListener("close", (event) => {
      if (mine() && event.code === SESSION_ENDED) {
        this.drop();
        this.over();
      } else {
        broken();
      }
    });
  }

  private drop(): void {
    const socket = this.socket;
    this.socket = null;
    clearTimeout(this.timer);
    clearInterval(this.ping);
    socket?.close();
  }

  private over(): void {
    if (!this.stopped) {
      this.hooks.status("polling");
      this.stop();
      this.hooks.ended();
    }
  }

  /** Half of the wait is drawn, so that a server that comes back is not met by everybody at once. */
  private later(atLeast = 0): void {
    if (this.stopped) {
      return;
    }
    this.hooks.status("polling");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.open(), Math.max(atLeast, this.wait * (0.5 + Math.random() / 2)));
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS);
  }
}

function read(data: unknown): LiveMessage | null {
  try {
    return JSON.parse(String(data)) as LiveMessage;
  } catch {
    return null;
  }
}
