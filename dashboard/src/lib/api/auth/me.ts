import { queryOptions, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { answered, api, type Schemas } from "../client";

export type Me = Schemas["Me"];

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => answered(api.GET("/auth/me", { signal })),
  staleTime: 5 * 60_000,
  retry: (failures, error) => failures < 1 && (error as { status?: number }).status !== 401,
});

/** Who is logged in; only below the routes that ask for it. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

export function useMaybeMe() {
  return useQuery(meQuery);
}

export function isAdmin(me: Me): boolean {
  return me.user.role === "admin";
}

export function can(me: Me, permission: string): boolean {
  return me.permissions.includes(permission);
}
