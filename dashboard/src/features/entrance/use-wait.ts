import { hasStatus } from "@/lib/api/errors";
import { useCountdown } from "@/lib/use-countdown";

const USUAL_SECONDS = 60;

/** Seconds until the server hears another attempt; 0 where it hears one now. */
export function useWait(error: unknown, sentAt: number): number {
  const seconds = hasStatus(error, 429) ? (error.retryAfter ?? USUAL_SECONDS) : 0;
  return useCountdown(sentAt + seconds * 1000);
}
