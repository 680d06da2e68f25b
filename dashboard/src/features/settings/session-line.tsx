import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Laptop, Smartphone, SquareTerminal } from "lucide-react";
import { toast } from "@/lib/toast";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { TimeAgo } from "@/components/ui/time";
import { endSession } from "@/lib/api/auth/end-session";
import { type Session, sessionsQuery } from "@/lib/api/auth/list-sessions";
import { clientName } from "@/lib/format/clients";
import { formatDate } from "@/lib/format/times";

export function SessionLine({ session }: { session: Session }) {
  const queries = useQueryClient();
  const name = clientName(session.client);
  const ending = useMutation({
    mutationFn: () => endSession(session.id),
    onSuccess: () => void toast.success(`${name} is logged out.`),
    onError: (error) => void toast.error(error.message),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  return (
    <li className="flex items-center gap-3 px-4 py-2.5 text-sm">
      <Device client={session.client} />
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <span className="truncate font-medium" title={session.client}>
            {name}
          </span>
          {session.current && <Badge tone="accent">This one</Badge>}
        </p>
        <p className="text-xs text-ink-faint">
          Used <TimeAgo at={session.last_used_at} />, since <TimeAgo at={session.created_at} />, until{" "}
          {formatDate(session.expires_at)} at most
        </p>
      </div>
      {!session.current && (
        <Button size="sm" busy={ending.isPending} aria-label={`End the session of ${name}`} onClick={() => ending.mutate()}>
          End
        </Button>
      )}
    </li>
  );
}

function Device({ client }: { client: string }) {
  const Icon = /Mobile|Android|iPhone/.test(client) ? Smartphone : client.startsWith("Mozilla/") ? Laptop : SquareTerminal;
  return <Icon aria-hidden className="size-4 shrink-0 text-ink-faint" />;
}
