import { CircleCheck, CircleOff, Hourglass, type LucideIcon, MailQuestion, UserX } from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import type { User, UserStatus } from "@/lib/api/users/list-users";
import { erased } from "@/lib/api/users/person-name";

interface Look {
  word: string;
  tone: Tone;
  icon: LucideIcon;
}

const LOOKS: Record<UserStatus, Look> = {
  active: { word: "Active", tone: "good", icon: CircleCheck },
  pending: { word: "Waiting", tone: "warn", icon: Hourglass },
  unverified: { word: "Unconfirmed", tone: "info", icon: MailQuestion },
  inactive: { word: "Deactivated", tone: "neutral", icon: CircleOff },
};

const ERASED: Look = { word: "Erased", tone: "neutral", icon: UserX };

export function statusWord(status: UserStatus): string {
  return LOOKS[status].word;
}

export function AccountStatus({ user }: { user: User }) {
  const look = erased(user) ? ERASED : LOOKS[user.status];
  return (
    <Badge tone={look.tone}>
      <look.icon aria-hidden />
      {look.word}
    </Badge>
  );
}
