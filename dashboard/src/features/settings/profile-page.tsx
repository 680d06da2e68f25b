import { isAdmin, useMe } from "@/lib/api/auth/me";
import { useTitle } from "@/lib/use-title";
import { OwnData } from "./own-data";
import { Profile } from "./profile";
import { RetentionCard } from "./retention-card";
import { UsageCard } from "./usage-card";

export function ProfilePage() {
  useTitle("Profile");
  const me = useMe();
  return (
    <>
      <Profile user={me.user} />
      <UsageCard />
      <OwnData email={me.user.email} />
      {isAdmin(me) && <RetentionCard />}
    </>
  );
}
