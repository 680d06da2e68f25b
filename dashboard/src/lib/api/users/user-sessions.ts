import { queryOptions } from "@tanstack/react-query";
import { answered, api } from "../client";

const MOST = 100;

export const userSessionsQuery = (id: string) =>
  queryOptions({
    queryKey: ["user", id, "sessions"],
    queryFn: ({ signal }) =>
      answered(api.GET("/users/{id}/sessions", { params: { path: { id }, query: { limit: MOST } }, signal })),
  });

export function endUserSessions(id: string) {
  return answered(api.DELETE("/users/{id}/sessions", { params: { path: { id } } }));
}
