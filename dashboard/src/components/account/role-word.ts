import type { Schemas } from "@/lib/api/client";

const WORDS: Record<Schemas["User"]["role"], string> = { viewer: "Viewer", analyst: "Analyst", admin: "Administrator" };

export function roleWord(role: Schemas["User"]["role"]): string {
  return WORDS[role];
}
