import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "@/lib/toast";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ErrorState, Loading, Skeleton } from "@/components/ui/states";
import { TimeAgo } from "@/components/ui/time";
import type { User } from "@/lib/api/users/list-users";
import { endUserSessions, userSessionsQuery } from "@/lib/api/users/user-sessions";
import { personName } from "@/lib/api/users/person-name";
import { clientName } from "@/lib/format/clients";
import { countOf } from "@/lib/format/words";
import { UserSection } from "./user-section";

const FEW = 4;

export function UserSessions({ user }: { user: User }) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [all, setAll] = useState(false);
  const query = useQuery(userSessionsQuery(user.id));
  const ending = useMutation({
    mutationFn: () => endUserSessions(user.id),
    onSuccess: () => {
      toast.success(`${personName(user)} is logged out everywhere.`);
      return queries.invalidateQueries({ queryKey: userSessionsQuery(user.id).queryKey });
    },
    onError: (error) => toast.error(error.message),
    onSettled: () => setAsking(false),
  });
  const sessions = query.data?.items ?? [];
  return (
    <UserSection
      title="Sessions"
      note={query.data && (sessions.length === 0 ? "Logged in nowhere." : `Logged in ${countOf(sessions.length, "time")}${query.data.next_cursor ? " and more" : ""}.`)}
      actions={
        sessions.length > 0 && (
          <Button size="sm" onClick={() => setAsking(true)}>
            End all
          </Button>
        )
      }
    >
      {query.isPending && (
        <Loading label="Sessions load">
          <Skeleton className="h-10" />
        </Loading>
      )}
      {query.isError && !query.data && <ErrorState error={query.error} retry={() => void query.refetch()} className="py-4" />}
      {sessions.length > 0 && (
        <ul className="divide-y divide-line rounded-md border border-line text-sm">
          {sessions.slice(0, all ? undefined : FEW).map((session) => (
            <li key={session.id} className="flex items-baseline justify-between gap-3 px-3 py-2">
              <span className="truncate" title={session.client}>
                {clientName(session.client)}
              </span>
              <span className="text-xs whitespace-nowrap text-ink-faint">
                used <TimeAgo at={session.last_used_at} />
              </span>
            </li>
          ))}
          {sessions.length > FEW && !all && (
            <li>
              <button type="button" className="w-full px-3 py-2 text-left text-ink-faint hover:text-ink" onClick={() => setAll(true)}>
                Show {sessions.length - FEW} more
              </button>
            </li>
          )}
        </ul>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Log ${personName(user)} out everywhere?`}
        action="End all sessions"
        busy={ending.isPending}
        onConfirm={() => ending.mutate()}
      >
        Every browser and program of theirs has to log in again. Uploads that are under way in them stop.
      </ConfirmDialog>
    </UserSection>
  );
}
