import { useTitle } from "@/lib/use-title";
import { PasswordCard } from "./password-card";
import { SessionsCard } from "./sessions-card";

export function SecurityPage() {
  useTitle("Security");
  return (
    <>
      <PasswordCard />
      <SessionsCard />
    </>
  );
}
