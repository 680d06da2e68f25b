import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Check, X } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { TimeAgo } from "@/components/ui/time";
import { useDepartmentName } from "@/lib/api/departments/list-departments";
import { someUsersQuery, type User } from "@/lib/api/users/list-users";
import { personName } from "@/lib/api/users/person-name";
import { useChangeUser } from "./use-change-user";

/** Those who wait to be let in, before everybody else. */
export function PendingCard() {
  const waiting = (useQuery(someUsersQuery({ status: "pending" })).data?.items ?? []).filter(
    (user) => user.status === "pending",
  );
  if (waiting.length === 0) {
    return null;
  }
  return (
    <Card aria-label="Waiting to be let in">
      <CardHeader
        title={`Waiting to be let in (${waiting.length})`}
        note="They registered and can do nothing yet. Nobody tells them: they come back and log in."
      />
      <ul className="divide-y divide-line border-t border-line">
        {waiting.map((user) => (
          <Waiting key={user.id} user={user} />
        ))}
      </ul>
    </Card>
  );
}

function Waiting({ user }: { user: User }) {
  const nameOf = useDepartmentName();
  const changing = useChangeUser();
  const name = personName(user);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2.5">
      <Avatar name={name} />
      <div className="min-w-0 flex-1 basis-48">
        <Link from="/users" to="/users" search={(before) => ({ ...before, user: user.id })} className="block truncate text-sm font-medium hover:underline">
          {name}
        </Link>
        <p className="text-xs break-words text-ink-faint">
          {user.full_name && `${user.email} · `}
          wants to join <b className="font-medium text-ink-soft">{nameOf(user.department)}</b> ·{" "}
          <TimeAgo at={user.created_at} />
        </p>
      </div>
      <div className="flex gap-2 max-sm:pl-10">
        <Button
          size="sm"
          disabled={changing.isPending}
          aria-label={`Refuse ${name}`}
          onClick={() =>
            changing.mutate({
              user,
              change: { status: "inactive" },
              done: `${name} was refused.`,
              undo: { status: "pending" },
            })
          }
        >
          <X aria-hidden />
          Refuse
        </Button>
        <Button
          size="sm"
          look="primary"
          disabled={changing.isPending}
          aria-label={`Let ${name} in`}
          onClick={() =>
            changing.mutate({
              user,
              change: { status: "active" },
              done: `${name} can log in now.`,
              undo: { status: "pending" },
            })
          }
        >
          <Check aria-hidden />
          Let in
        </Button>
      </div>
    </li>
  );
}
