import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answered, api, type Schemas } from "../client";

export type User = Schemas["User"];
export type UserStatus = User["status"];

export interface UserFilter {
  q?: string;
  status?: UserStatus;
}

const PAGE = 50;
const MOST = 100;

export const usersQuery = (filter: UserFilter = {}) =>
  infiniteQueryOptions({
    queryKey: ["users", filter],
    queryFn: ({ pageParam, signal }) =>
      answered(api.GET("/users", { params: { query: { ...filter, limit: PAGE, cursor: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next_cursor ?? undefined,
  });

/** The first of those that match, to choose from. */
export const someUsersQuery = (filter: UserFilter, kind: "person" | "service" = "person") =>
  queryOptions({
    queryKey: ["users", "some", kind, filter],
    queryFn: ({ signal }) => answered(api.GET("/users", { params: { query: { ...filter, kind, limit: MOST } }, signal })),
    staleTime: 60_000,
  });
