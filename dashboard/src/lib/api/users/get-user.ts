import { queryOptions } from "@tanstack/react-query";
import { api, tagged } from "../client";

/** The account, with the tag that a change of it names. */
export const userQuery = (id: string) =>
  queryOptions({
    queryKey: ["user", id],
    queryFn: ({ signal }) => tagged(api.GET("/users/{id}", { params: { path: { id } }, signal })),
  });
