import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Sheet } from "@/components/ui/sheet";
import { ErrorState, SkeletonRows } from "@/components/ui/states";
import { StaleNote } from "@/components/ui/stale-note";
import { useMe } from "@/lib/api/auth/me";
import { userQuery } from "@/lib/api/users/get-user";
import type { ErasureReceipt } from "@/lib/api/users/erase-user";
import type { User } from "@/lib/api/users/list-users";
import { erased, personName } from "@/lib/api/users/person-name";
import { Receipt } from "./receipt";
import { UserAccess } from "./user-access";
import { UserFacts } from "./user-facts";
import { UserRights } from "./user-rights";
import { UserSessions } from "./user-sessions";
import { UserStanding } from "./user-standing";

/** One account beside the list. */
export function UserSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useQuery(userQuery(id));
  const user = query.data?.value;
  const name = user ? personName(user) : "Account";
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={name}
      description={user && !erased(user) && user.full_name ? user.email : undefined}
      sign={user && <Avatar name={name} className="size-9 text-xs" />}
    >
      {query.isPending && <SkeletonRows label="The account loads" />}
      {query.isError && !user && <ErrorState error={query.error} retry={() => void query.refetch()} />}
      {user && (
        <div className="flex flex-col divide-y divide-line">
          {query.isError && (
            <div className="p-3">
              <StaleNote query={query} />
            </div>
          )}
          <Account key={user.id} user={user} />
        </div>
      )}
    </Sheet>
  );
}

function Account({ user }: { user: User }) {
  const me = useMe();
  const [receipt, setReceipt] = useState<ErasureReceipt | null>(null);
  const mine = me.user.id === user.id;
  return (
    <>
      <UserFacts user={user} />
      {receipt && (
        <section className="px-5 py-4">
          <Receipt receipt={receipt} />
        </section>
      )}
      {!erased(user) && (
        <>
          <UserAccess user={user} mine={mine} />
          {!mine && <UserStanding user={user} />}
          <UserSessions user={user} />
          <UserRights user={user} mine={mine} onErased={setReceipt} />
        </>
      )}
    </>
  );
}
