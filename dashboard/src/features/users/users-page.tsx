import { Link, useNavigate } from "@tanstack/react-router";
import { Mail, UserPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { TAB, TAB_ACTIVE, TabsNav } from "@/components/ui/tabs-nav";
import { ErasuresView } from "./erasures-view";
import { InvitationsView } from "./invitations-view";
import { InviteDialog } from "./invite-dialog";
import { NewUserDialog } from "./new-user-dialog";
import { PeopleView } from "./people-view";
import type { UsersSearch, UsersView } from "./search";
import { UserSheet } from "./user-sheet";

const TABS: [UsersView | undefined, string][] = [
  [undefined, "Accounts"],
  ["invitations", "Invitations"],
  ["erasures", "Erasures"],
];

export function UsersPage({ search }: { search: UsersSearch }) {
  const navigate = useNavigate({ from: "/users" });
  const [open, setOpen] = useState<"new" | "invite" | null>(null);
  return (
    <Page
      title="People"
      note="Who has an account, what they may do, and whose data they see."
      actions={
        <>
          <Button onClick={() => setOpen("new")}>
            <UserPlus aria-hidden />
            New account
          </Button>
          <Button look="primary" onClick={() => setOpen("invite")}>
            <Mail aria-hidden />
            Invite
          </Button>
        </>
      }
    >
      <TabsNav label="People">
        {TABS.map(([view, word]) => (
          <Link
            key={word}
            to="/users"
            search={view ? { view } : {}}
            className={search.view === view ? `${TAB} ${TAB_ACTIVE}` : TAB}
            aria-current={search.view === view ? "page" : undefined}
          >
            {word}
          </Link>
        ))}
      </TabsNav>
      {!search.view && <PeopleView search={search} />}
      {search.view === "invitations" && <InvitationsView onInvite={() => setOpen("invite")} />}
      {search.view === "erasures" && <ErasuresView />}
      {search.user && (
        <UserSheet
          id={search.user}
          onClose={() => void navigate({ search: (before) => ({ ...before, user: undefined }) })}
        />
      )}
      {open === "new" && <NewUserDialog onClose={() => setOpen(null)} />}
      {open === "invite" && <InviteDialog onClose={() => setOpen(null)} />}
    </Page>
  );
}
