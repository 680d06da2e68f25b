import { Ban, CalendarClock, CalendarX, CircleCheck, type LucideIcon } from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import type { ApiKey } from "@/lib/api/api-keys/list-api-keys";
import { type KeyState, keyState } from "./key-state";

const LOOKS: Record<KeyState, { word: string; tone: Tone; icon: LucideIcon }> = {
  good: { word: "Good", tone: "good", icon: CircleCheck },
  ends_soon: { word: "Ends soon", tone: "warn", icon: CalendarClock },
  expired: { word: "Expired", tone: "neutral", icon: CalendarX },
  revoked: { word: "Revoked", tone: "neutral", icon: Ban },
};

export function KeyStatus({ apiKey }: { apiKey: ApiKey }) {
  const look = LOOKS[keyState(apiKey)];
  return (
    <Badge tone={look.tone}>
      <look.icon aria-hidden />
      {look.word}
    </Badge>
  );
}
