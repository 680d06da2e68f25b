import { AlertTriangle, Flame, Info, Lightbulb, type LucideIcon } from "lucide-react";
import type { Insight } from "@/lib/api/insights/get-insight";
import { Badge, type Tone } from "./badge";

const LOOKS: Record<Insight["severity"], { word: string; tone: Tone; icon: LucideIcon }> = {
  high: { word: "High", tone: "bad", icon: Flame },
  medium: { word: "Medium", tone: "warn", icon: AlertTriangle },
  low: { word: "Low", tone: "info", icon: Lightbulb },
  info: { word: "Info", tone: "neutral", icon: Info },
};

export function SeverityBadge({ severity }: { severity: Insight["severity"] }) {
  const look = LOOKS[severity];
  return (
    <Badge tone={look.tone}>
      <look.icon aria-hidden />
      {look.word}
    </Badge>
  );
}
