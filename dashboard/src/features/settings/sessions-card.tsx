import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "@/lib/toast";
import { ListFooter } from "@/components/data/list-footer";
import { ListStates } from "@/components/data/list-states";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/states";
import { endOtherSessions } from "@/lib/api/auth/end-session";
import { sessionsQuery } from "@/lib/api/auth/list-sessions";
import { SessionLine } from "./session-line";

export function SessionsCard() {
  const query = useInfiniteQuery(sessionsQuery);
  const sessions = query.data?.pages.flatMap((page) => page.items) ?? [];
  const rows = sessions.toSorted((a, b) => Number(b.current) - Number(a.current));
  return (
    <Card aria-label="Sessions">
      <CardHeader
        title="Sessions"
        note="Where you are logged in. End what you don't know, then change your password."
        actions={sessions.some((session) => !session.current) && <EndOthers />}
      />
      <ListStates
        query={query}
        label="Sessions"
        rows={3}
        isEmpty={sessions.length === 0}
        empty={<EmptyState title="No session">You call with a key: it has none.</EmptyState>}
      >
        <ul className="divide-y divide-line border-t border-line">
          {rows.map((session) => (
            <SessionLine key={session.id} session={session} />
          ))}
        </ul>
        <ListFooter
          shown={sessions.length}
          noun={sessions.length === 1 ? "session" : "sessions"}
          hasMore={query.hasNextPage}
          loading={query.isFetchingNextPage}
          onMore={() => void query.fetchNextPage()}
        />
      </ListStates>
    </Card>
  );
}

function EndOthers() {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const ending = useMutation({
    mutationFn: endOtherSessions,
    onSuccess: () => {
      toast.success("You are logged in here alone now.");
      return queries.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    },
    onError: (error) => void toast.error(error.message),
    onSettled: () => setAsking(false),
  });
  return (
    <>
      <Button size="sm" onClick={() => setAsking(true)}>
        End all others
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="End all other sessions?"
        action="End them"
        busy={ending.isPending}
        onConfirm={() => ending.mutate()}
      >
        Every other browser and program has to log in again. This one stays logged in.
      </ConfirmDialog>
    </>
  );
}
