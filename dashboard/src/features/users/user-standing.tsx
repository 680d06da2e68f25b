import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { User, UserStatus } from "@/lib/api/users/list-users";
import { personName } from "@/lib/api/users/person-name";
import { useChangeUser } from "./use-change-user";
import { UserSection } from "./user-section";

const NOTES: Record<UserStatus, string> = {
  active: "They can log in.",
  pending: "They registered and wait to be let in.",
  unverified: "They have not followed the link in the letter that confirms their e-mail address.",
  inactive: "They can't log in. What they uploaded is still there.",
};

/** Whether somebody may come in. */
export function UserStanding({ user }: { user: User }) {
  const [asking, setAsking] = useState(false);
  const changing = useChangeUser();
  const name = personName(user);
  const to = (status: UserStatus, done: string) =>
    changing.mutate({ user, change: { status }, done, undo: { status: user.status } }, { onSettled: () => setAsking(false) });
  return (
    <UserSection
      title="Login"
      note={NOTES[user.status]}
      actions={
        <span className="flex gap-2">
          {user.status === "pending" && (
            <Button size="sm" disabled={changing.isPending} onClick={() => to("inactive", `${name} was refused.`)}>
              Refuse
            </Button>
          )}
          {user.status === "active" ? (
            <Button size="sm" look="danger" onClick={() => setAsking(true)}>
              Deactivate
            </Button>
          ) : (
            <Button
              size="sm"
              look="primary"
              disabled={changing.isPending}
              onClick={() => to("active", `${name} can log in now.`)}
            >
              {user.status === "pending" ? "Let in" : "Activate"}
            </Button>
          )}
        </span>
      }
    >
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Deactivate ${name}?`}
        action="Deactivate"
        busy={changing.isPending}
        onConfirm={() => to("inactive", `${name} was deactivated.`)}
      >
        They are logged out everywhere at once and can&apos;t log in again. Their datasets stay. You can activate the
        account again at any time.
      </ConfirmDialog>
    </UserSection>
  );
}
