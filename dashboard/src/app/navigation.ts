import { Activity, BookOpen, Database, FileClock, Gauge, Home, KeyRound, type LucideIcon, MailX, Puzzle, ScrollText, Settings, TableProperties, Upload, Users } from "lucide-react";
import { can, isAdmin, type Me } from "@/lib/api/auth/me";

export interface Place {
  to: string;
  label: string;
  icon: LucideIcon;
  /** After "g", in this place's stead of a click. */
  key?: string;
}

export interface PlaceGroup {
  label: string | null;
  places: Place[];
}

/** What a person may use, and nothing else. The server is the judge all the same. */
export function placesOf(me: Me, department: string | null): PlaceGroup[] {
  const work: Place[] = [
    { to: "/", label: "Overview", icon: Home, key: "o" },
    ...(department ? [{ to: `/dashboards/${department}`, label: "Dashboard", icon: Gauge, key: "d" }] : []),
    { to: "/datasets", label: "Datasets", icon: Database, key: "s" },
    { to: "/jobs", label: "Jobs", icon: FileClock, key: "j" },
    ...(can(me, "jobs:retry") ? [{ to: "/dead-letters", label: "Dead letters", icon: MailX, key: "l" }] : []),
    ...(can(me, "datasets:upload") ? [{ to: "/upload", label: "Upload", icon: Upload, key: "u" }] : []),
    ...(isAdmin(me) ? [] : [{ to: "/plugins", label: "Schemas", icon: TableProperties, key: "c" }]),
  ];
  const administration: Place[] = [
    { to: "/monitoring", label: "Monitoring", icon: Activity, key: "m" },
    { to: "/users", label: "People", icon: Users, key: "p" },
    { to: "/api-keys", label: "API keys", icon: KeyRound },
    { to: "/audit", label: "Audit trail", icon: ScrollText, key: "a" },
    { to: "/plugins", label: "Plugins", icon: Puzzle, key: "c" },
  ];
  return [
    { label: null, places: work },
    ...(isAdmin(me) ? [{ label: "Administration", places: administration }] : []),
  ];
}

export const FOOT: Place[] = [{ to: "/settings/profile", label: "Settings", icon: Settings, key: "," }];

export const REFERENCE = { href: "/docs", label: "API reference", icon: BookOpen };

