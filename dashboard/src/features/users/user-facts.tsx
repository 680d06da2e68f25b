import type { ReactNode } from "react";
import { CopyText } from "@/components/ui/copy-text";
import { TimeAgo } from "@/components/ui/time";
import type { User } from "@/lib/api/users/list-users";
import { AccountStatus } from "./account-status";

export function UserFacts({ user }: { user: User }) {
  return (
    <dl className="grid grid-cols-[6.5rem_1fr] items-center gap-y-1.5 px-5 py-4 text-sm">
      <Fact name="Status">
        <AccountStatus user={user} />
      </Fact>
      <Fact name="Last login">{user.last_login ? <TimeAgo at={user.last_login} /> : "Never"}</Fact>
      <Fact name="Since">
        <TimeAgo at={user.created_at} />
      </Fact>
      <Fact name="Changed">
        <TimeAgo at={user.updated_at} />
      </Fact>
      <Fact name="Id">
        <CopyText text={user.id} className="max-w-full" />
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-faint">{name}</dt>
      <dd className="min-w-0 text-ink-soft">{children}</dd>
    </>
  );
}
