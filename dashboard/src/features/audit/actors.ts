import { useQueries, useQuery } from "@tanstack/react-query";
import type { AuditRecord } from "@/lib/api/audit/list-audit";
import { userQuery } from "@/lib/api/users/get-user";
import { someUsersQuery, type User } from "@/lib/api/users/list-users";
import { personName } from "@/lib/api/users/person-name";

type Actor = AuditRecord["actor"];

const OTHERS: Record<Actor["kind"], string> = {
  user: "Unknown account",
  service: "Unknown key",
  system: "The platform",
  anonymous: "Nobody logged in",
};

/** Who is meant by the ids of the trail: the accounts that are known, and those of these records that are not among them. */
export function useActors(ids: (string | null | undefined)[]): (actor: Actor) => string {
  const people = useQuery(someUsersQuery({}, "person"));
  const services = useQuery(someUsersQuery({}, "service"));
  const known = new Map<string, User>();
  for (const user of [...(people.data?.items ?? []), ...(services.data?.items ?? [])]) {
    known.set(user.id, user);
  }
  const ready = people.isFetched && services.isFetched;
  const missing = ready ? [...new Set(ids)].filter((id): id is string => Boolean(id) && !known.has(id ?? "")) : [];
  const found = useQueries({
    queries: missing.map((id) => ({ ...userQuery(id), staleTime: Number.POSITIVE_INFINITY, retry: false })),
  });
  for (const { data } of found) {
    if (data) {
      known.set(data.value.id, data.value);
    }
  }
  return (actor) => (actor.id && nameOf(known.get(actor.id))) || OTHERS[actor.kind];
}

function nameOf(user: User | undefined): string | undefined {
  return user && personName(user);
}
