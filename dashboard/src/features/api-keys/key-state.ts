import type { ApiKey } from "@/lib/api/api-keys/list-api-keys";

const SOON_MS = 14 * 86_400_000;

export type KeyState = "good" | "ends_soon" | "expired" | "revoked";

export function keyState(key: ApiKey, now = Date.now()): KeyState {
  if (key.revoked_at) {
    return "revoked";
  }
  const left = Date.parse(key.expires_at) - now;
  if (left <= 0) {
    return "expired";
  }
  return left <= SOON_MS ? "ends_soon" : "good";
}

export function ended(key: ApiKey): boolean {
  const state = keyState(key);
  return state === "expired" || state === "revoked";
}
