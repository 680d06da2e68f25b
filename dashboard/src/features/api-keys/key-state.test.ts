import { describe, expect, it } from "vitest";
import type { ApiKey } from "@/lib/api/api-keys/list-api-keys";
import { keyState } from "./key-state";

const NOW = Date.parse("2026-11-20T12:00:00Z");
const key = (expires_at: string, revoked_at: string | null = null) => ({ expires_at, revoked_at }) as ApiKey;

describe("keyState", () => {
  it("warns two weeks before the end, and knows the end to the moment", () => {
    expect(keyState(key("2026-12-05T12:00:00Z"), NOW)).toBe("good");
    expect(keyState(key("2026-12-04T12:00:00Z"), NOW)).toBe("ends_soon");
    expect(keyState(key("2026-11-20T12:00:00Z"), NOW)).toBe("expired");
  });

  it("calls a revoked key revoked, whenever it would have ended", () => {
    expect(keyState(key("2026-12-31T00:00:00Z", "2026-11-01T00:00:00Z"), NOW)).toBe("revoked");
    expect(keyState(key("2026-01-01T00:00:00Z", "2025-11-01T00:00:00Z"), NOW)).toBe("revoked");
  });
});
