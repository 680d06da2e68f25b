import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Mail, MailX } from "lucide-react";
import { useState } from "react";
import { toast } from "@/lib/toast";
import { DepartmentName } from "@/components/account/department-name";
import { roleWord } from "@/components/account/role-word";
import { type Column, DataTable } from "@/components/data/data-table";
import { ListFooter } from "@/components/data/list-footer";
import { ListStates } from "@/components/data/list-states";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/states";
import { TimeAgo } from "@/components/ui/time";
import { type Invitation, invitationsQuery } from "@/lib/api/invitations/list-invitations";
import { withdrawInvitation } from "@/lib/api/invitations/withdraw";

export function InvitationsView({ onInvite }: { onInvite: () => void }) {
  const query = useInfiniteQuery(invitationsQuery);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card aria-label="Invitations">
      <ListStates
        query={query}
        label="Invitations"
        isEmpty={rows.length === 0}
        empty={
          <EmptyState icon={Mail} title="No invitation waits" action={<Button onClick={onInvite}>Invite somebody</Button>}>
            Whoever you invite gets a letter with a link and chooses a password. Once they have, they are among the accounts.
          </EmptyState>
        }
      >
        <DataTable caption="Invitations that wait" columns={COLUMNS} rows={rows} rowKey={(each) => each.id} />
        <ListFooter
          shown={rows.length}
          noun={rows.length === 1 ? "invitation" : "invitations"}
          hasMore={query.hasNextPage}
          loading={query.isFetchingNextPage}
          onMore={() => void query.fetchNextPage()}
        />
      </ListStates>
    </Card>
  );
}

function Withdraw({ invitation }: { invitation: Invitation }) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const withdrawing = useMutation({
    mutationFn: () => withdrawInvitation(invitation.id),
    onSuccess: () => void toast.success(`The link of ${invitation.email} is good no more.`),
    onError: (error) => void toast.error(error.message),
    onSettled: () => {
      setAsking(false);
      return queries.invalidateQueries({ queryKey: ["invitations"] });
    },
  });
  return (
    <>
      <Button size="sm" look="quiet" aria-label={`Withdraw the invitation of ${invitation.email}`} onClick={() => setAsking(true)}>
        <MailX aria-hidden />
        <span className="hidden sm:inline">Withdraw</span>
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Withdraw this invitation?"
        action="Withdraw"
        busy={withdrawing.isPending}
        onConfirm={() => withdrawing.mutate()}
      >
        The link that {invitation.email} got opens nothing any more. You can invite them again.
      </ConfirmDialog>
    </>
  );
}

const COLUMNS: Column<Invitation>[] = [
  { id: "email", header: "E-mail", cell: (each) => each.email, className: "max-w-44 font-medium sm:max-w-sm" },
  { id: "role", header: "Role", cell: (each) => roleWord(each.role), wide: true },
  { id: "department", header: "Department", cell: (each) => <DepartmentName id={each.department} />, wide: true },
  { id: "created_at", header: "Sent", cell: (each) => <TimeAgo at={each.created_at} />, wide: true },
  { id: "expires_at", header: "Good until", cell: (each) => <TimeAgo at={each.expires_at} /> },
  {
    id: "withdraw",
    header: <span className="sr-only">Withdraw</span>,
    align: "right",
    cell: (each) => <Withdraw invitation={each} />,
  },
];
