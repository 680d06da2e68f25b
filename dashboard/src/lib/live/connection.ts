import { OWN, BASE, type Schemas } from "../api/client";
import { useLiveStatus } from "./status";

export type LiveMessage =
  | { type: "hello" | "resync" | "pong" | "subscribed" | "error" }
  | { type: "job"; job: Schemas["Job"] };

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;
const PING_MS = 25_000;

/** The session has ended; a new socket needs a new login. */
const SESSION_ENDED = 4401;

/** Keeps one socket open, with a new ticket each time, until it is told to stop. */
export class LiveConnection {
  private socket: WebSocket | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private ping: ReturnType<typeof setInterval> | undefined;
  private wait = FIRST_WAIT_MS;
  private stopped = false;

  constructor(private readonly heard: (message: LiveMessage) => void) {}

  start(): void {
    void this.open();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    clearInterval(this.ping);
    this.socket?.close();
  }

  private async open(): Promise<void> {
    try {
      const answer = await fetch(`${BASE}/auth/ws-ticket`, { method: "POST", headers: OWN });
      if (!answer.ok) {
        throw new Error(`No ticket: ${answer.status}`);
      }
      const { ticket } = (await answer.json()) as Schemas["SocketTicket"];
      if (!this.stopped) {
        this.connect(ticket);
      }
    } catch {
      this.later();
    }
  }

  private connect(ticket: string): void {
    const address = new URL(`/ws/jobs?ticket=${encodeURIComponent(ticket)}`, location.href);
    address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(address);
    this.socket = socket;
    socket.addEventListener("open", () => {
      this.wait = FIRST_WAIT_MS;
      useLiveStatus.setState({ status: "live" });
      this.ping = setInterval(() => socket.send('{"type":"ping"}'), PING_MS);
      // What happened while nobody listened.
      this.heard({ type: "resync" });
    });
    socket.addEventListener("message", (event) => this.heard(JSON.parse(String(event.data)) as LiveMessage));
    socket.addEventListener("close", (event) => {
      clearInterval(this.ping);
      if (event.code === SESSION_ENDED) {
        this.stopped = true;
      }
      this.later();
    });
  }

  private later(): void {
    if (this.stopped) {
      return;
    }
    useLiveStatus.setState({ status: "polling" });
    this.timer = setTimeout(() => void this.open(), this.wait);
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS);
  }
}
